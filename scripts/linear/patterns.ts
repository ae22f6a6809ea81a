import { pathToFileURL } from "node:url";
import { analyse } from "scslre";
import ts from "typescript";
import { type Found, hasReason, nodesIn } from "./source-file.js";

/** A regular expression of the source, and where it stands. */
interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** How many patterns were looked at, and what is wrong with some. */
export interface PatternReport {
  readonly count: number;
  readonly faults: readonly string[];
}

/** Why each pattern of these files that may take more than linear time does, and where. */
export async function superlinearPatterns(files: readonly ts.SourceFile[]): Promise<PatternReport> {
  const literals = files.flatMap((file) => nodesIn(file, ts.isRegularExpressionLiteral)).map(patternOf);
  const { made, faults } = await madePatterns(files);
  const patterns = [...new Map([...literals, ...made].map((each) => [`/${each.source}/${each.flags}`, each])).values()];
  return { count: patterns.length, faults: [...faults, ...patterns.flatMap(faultsOf)] };
}

function patternOf({ node, place }: Found<ts.RegularExpressionLiteral>): Pattern {
  const end = node.text.lastIndexOf("/");
  return { source: node.text.slice(1, end), flags: node.text.slice(end + 1), place };
}

const REASON = "made from";

/** Whether a call makes a pattern from a text. */
const isMaking = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";

/**
 * The patterns that are put together from texts. Modules make theirs when they are loaded, so they are loaded here; one
 * that is made later needs a comment that says from what: `// made from: …`.
 */
async function madePatterns(files: readonly ts.SourceFile[]): Promise<{ made: Pattern[]; faults: string[] }> {
  const made: Pattern[] = [];
  const calls = files.flatMap((file) => nodesIn(file, isMaking)).filter((call) => !hasReason(call, REASON));
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, parts, newTarget) {
      const pattern: object = Reflect.construct(target, parts, newTarget);
      const place = /\/(src\/[^:)]+:\d+)/.exec(new Error().stack?.split("\n").slice(2).join("\n") ?? "")?.[1];
      if (pattern instanceof Native && place !== undefined)
        made.push({ source: pattern.source, flags: pattern.flags, place });
      return pattern;
    },
  });
  try {
    for (const path of new Set(calls.map(({ file }) => file.fileName))) await import(pathToFileURL(path).href);
  } finally {
    globalThis.RegExp = Native;
  }
  const seen = new Set(made.map(({ place }) => place));
  const faults = calls
    .filter(({ place }) => !seen.has(place))
    .map(({ place }) => `${place}: the pattern is made when the module runs, expected “// ${REASON}: …”, from what.`);
  return { made, faults };
}

function faultsOf({ source, flags, place }: Pattern): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(({ type, exponential, character }) => {
    const time = exponential ? "exponential" : "more than linear";
    return `${place}: /${source}/${flags} takes ${time} time on many ${character.literal.source} (${type}).`;
  });
}
