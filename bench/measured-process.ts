import { spawnSync } from "node:child_process";

/** What a process printed, and what it took. */
export interface MeasuredProcess {
  readonly printed: string;
  readonly wallSeconds: number;
  /** User and system time of all threads: what others run on the machine changes it less. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

// loaded before the program: when that ends, what it took goes out by a stream of its own
const METER = `import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/**
 * Runs a program of Node's in a fresh process, to the end.
 *
 * @throws Error with what it wrote to standard error, where it fails.
 */
export function measuredProcess(program: string, args: readonly string[]): MeasuredProcess {
  const meter = ["--import", `data:text/javascript,${encodeURIComponent(METER)}`];
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, [...meter, program, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const wallSeconds = (performance.now() - start) / 1000;
  const [, printed, errors, usage] = output.map((text) => text ?? "");
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${errors}`);
  const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(usage);
  return { printed, wallSeconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
}
