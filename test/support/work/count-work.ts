import { Session } from "node:inspector";
import { countBuiltIns } from "./built-ins.js";

/** Counts the work of functions whose modules are loaded after this was called. */
export interface WorkCounter {
  /** Steps that a function takes: blocks of code that are entered, steps of patterns, what built-in functions go over. */
  workOf(run: () => unknown): number;
  close(): void;
}

interface Range {
  readonly count: number;
}
interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** Whether a script is of the counter or of what runs the tests, which do no work of ours. */
const isOurs = ({ url }: Script): boolean => !/^node:|^$|\/test\/|\/(?:vitest|@vitest|vite)\//.test(url);

/** Starts to count: from now on V8 compiles every function with a counter a block. */
export function workCounter(): WorkCounter {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const blocksSince = (): number => {
    let blocks = 0;
    session.post("Profiler.takePreciseCoverage", (error, { result }) => {
      if (error !== null) throw error;
      for (const script of result.filter(isOurs))
        for (const { ranges } of script.functions) for (const { count } of ranges) blocks += count;
    });
    return blocks;
  };
  return {
    workOf(run) {
      blocksSince();
      const counted = countBuiltIns(run);
      return counted + blocksSince();
    },
    close: () => session.disconnect(),
  };
}
