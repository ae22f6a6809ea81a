import ts from "typescript";
import * as align from "../../src/align/index.js";
import * as core from "../../src/core/door.js";
import * as document from "../../src/document/door.js";
import * as evaluate from "../../src/evaluate/door.js";
import * as evidence from "../../src/evidence/door.js";
import * as format from "../../src/format/door.js";
import * as root from "../../src/index.js";
import * as lexicon from "../../src/lexicon/door.js";
import * as memory from "../../src/memory/index.js";
import * as model from "../../src/model/index.js";
import * as page from "../../src/page/door.js";
import * as pair from "../../src/pair/index.js";
import * as report from "../../src/report/door.js";
import * as review from "../../src/review/door.js";
import * as score from "../../src/score/index.js";
import * as segment from "../../src/segment/index.js";
import * as text from "../../src/text/door.js";

/** Names that examples use without saying where they are from. */
export const PRELUDE = `
declare const source: import("duiqi").Side;
declare const target: import("duiqi").Side;
declare const beads: import("duiqi").Bead[];
declare const bitext: import("duiqi").Bitext;
declare const units: import("duiqi").TranslationUnit[];
declare const trellis: import("duiqi/core").Trellis;
`;

/** Texts of four sentences and two, each of which says what two of the other say. */
const TRELLIS: core.Trellis = {
  sourceCount: 4,
  targetCount: 2,
  shapes: [
    { source: 1, target: 1, cost: 0.1 },
    { source: 2, target: 1, cost: 2 },
  ],
  evidence: core.evidenceFrom((h, i, g, j) => Math.abs(i - h - 2 * (j - g))),
  band: core.diagonalBand(4, 2, 3),
};

/** What they are where an example runs. */
function common(): Record<string, unknown> {
  const source = root.sideFromLines(["今天天气很好。", "我们去公园吧。"], "zh");
  const target = root.sideFromLines(["The weather is fine today.", "Let us go to the park."], "en");
  const beads = root.align(source, target);
  const bitext = { source, target, beads };
  return { source, target, beads, bitext, units: root.toUnits(bitext), trellis: TRELLIS };
}

/** The doors that need no file, no thread and no network. */
const DOORS: Readonly<Record<string, object>> = {
  duiqi: root,
  "duiqi/align": align,
  "duiqi/core": core,
  "duiqi/document": document,
  "duiqi/evaluate": evaluate,
  "duiqi/evidence": evidence,
  "duiqi/format": format,
  "duiqi/lexicon": lexicon,
  "duiqi/memory": memory,
  "duiqi/model": model,
  "duiqi/page": page,
  "duiqi/pair": pair,
  "duiqi/report": report,
  "duiqi/review": review,
  "duiqi/score": score,
  "duiqi/segment": segment,
  "duiqi/text": text,
};

const IMPORT = /^import (?:\* as )?(.+?) from "([^"]+)";/gm;

/** Whether an example needs nothing but doors that do. */
export const runsAlone = (example: string): boolean =>
  [...example.matchAll(IMPORT)].every(([, , from]) => from in DOORS);

/** What an expression of an example gave, and what the comment behind it says. */
interface Value {
  readonly given: unknown;
  readonly said: unknown;
}

/** Runs an example. Each statement with a value in the comment behind it gives that value and its own, numbers to two decimals. */
export async function runExample(example: string): Promise<Value[]> {
  const values: Value[] = [];
  const holds = (given: unknown, said: unknown): void => {
    values.push({ given: plain(given), said: plain(said) });
  };
  const names = common();
  const code = ts.transpileModule(withChecks(example), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  const body = code.replace(IMPORT, (_, bound: string, from: string) => {
    return `const ${bound.replaceAll(" as ", ": ")} = doors[${JSON.stringify(from)}];`;
  });
  // a function of its own inside, so that an example may bind the common names anew
  const run = new Function(
    "doors",
    "$holds", // a name that no example has
    "console",
    ...Object.keys(names),
    `return (async () => {\n${body.replace(/^export \{\};$/m, "")}\n})();`,
  );
  await run(DOORS, holds, { log: () => {} }, ...Object.values(names));
  return values;
}

/** An example in which each value that a comment says is looked at. */
function withChecks(example: string): string {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true);
  return file.statements
    .map((statement) => {
      const text = example.slice(statement.getStart(), statement.end);
      const behind = /^\s*\/\/ (.*)/.exec(example.slice(statement.end))?.[1];
      if (behind === undefined || !isLiteral(behind)) return text;
      if (ts.isExpressionStatement(statement)) return `$holds(${statement.expression.getText()}, ${behind});`;
      if (!ts.isVariableStatement(statement)) return text;
      const [{ name }] = statement.declarationList.declarations;
      return ts.isIdentifier(name) ? `${text}\n$holds(${name.text}, ${behind});` : text;
    })
    .join("\n");
}

/** Whether a comment is a value: a number, a string, or a list or object of values. */
function isLiteral(comment: string): boolean {
  const file = ts.createSourceFile("value.ts", `(${comment})`, ts.ScriptTarget.ES2022, true);
  const [statement] = file.statements;
  if (file.statements.length !== 1 || !ts.isExpressionStatement(statement)) return false;
  const isValue = (node: ts.Node): boolean => {
    if (ts.isParenthesizedExpression(node)) return isValue(node.expression);
    if (ts.isPrefixUnaryExpression(node)) return isValue(node.operand);
    if (ts.isArrayLiteralExpression(node)) return node.elements.every(isValue);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.every((property) => ts.isPropertyAssignment(property) && isValue(property.initializer));
    }
    if (ts.isIdentifier(node)) return node.text === "undefined" || node.text === "Infinity";
    return (
      ts.isStringLiteral(node) ||
      ts.isNumericLiteral(node) ||
      node.kind === ts.SyntaxKind.TrueKeyword ||
      node.kind === ts.SyntaxKind.FalseKeyword
    );
  };
  return isValue(statement.expression);
}

/** A value as a comment writes it: typed arrays as lists, numbers to two decimals. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Math.round(100 * value) / 100;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Int32Array || value instanceof Uint8Array || value instanceof Float64Array) {
    return plain([...value]);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
