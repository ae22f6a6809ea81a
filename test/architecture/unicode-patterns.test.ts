import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const files = ["src", "scripts", "bench", "test"]
  .flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(`${join("bench", ".out")}`));

/** `\p{L}`, which means a class of characters only with the flag `u` or `v`, and otherwise a “p” and what follows. */
const CLASS = /\\p\{/i;
/** `p{L}` behind no backslash: a class that lost it. */
const LOST = /(?<!\\)\b[pP]\{(?:L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?|Script|sc|scx)[}=]/;

/** The sources by their paths, `src/text/lang.ts`, for files that name each other. */
type Sources = ReadonlyMap<string, string>;

/** The patterns of a file that mean something else than they say, a line each. */
function faults(file: string, sources: Sources): string[] {
  const tree = ts.createSourceFile(file, sources.get(file) ?? "", ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  };
  visit(tree, (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const [pattern, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      if (CLASS.test(pattern) && !/[uv]/.test(flags)) say(node, "has \\p without u");
      if (LOST.test(pattern)) say(node, "has p{…} without its backslash");
    } else if (isRegExp(node)) {
      const [pattern, flags] = node.arguments ?? [];
      const parts = pattern === undefined ? [] : textsIn(pattern, file, sources, new Set());
      const hasFlag = flags !== undefined && ts.isStringLiteralLike(flags) && /[uv]/.test(flags.text);
      if (parts.some((part) => CLASS.test(part)) && !hasFlag) say(node, "is made of \\p without u");
      if (parts.some((part) => LOST.test(part))) say(node, "is made of p{…} without its backslash");
    }
  });
  return found;
}

const isRegExp = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/**
 * All strings that an expression may be made of: its own, and those of what it names, in its file or in files that are imported.
 * Of what cannot be followed, as a parameter, all strings of the file.
 */
function textsIn(expression: ts.Node, file: string, sources: Sources, seen: Set<string>): string[] {
  const found: string[] = [];
  visit(expression, (node) => {
    if (ts.isStringLiteralLike(node)) found.push(inString(node));
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      found.push(isRaw(node.parent) || isRaw(node.parent.parent) ? node.getText() : node.text);
    } else if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    else if (ts.isIdentifier(node) && !isProperty(node)) found.push(...textsOf(node.text, node, file, sources, seen));
  });
  return found;
}

const inString = (node: ts.StringLiteralLike): string => (isRaw(node) ? node.getText() : node.text);

/** Whether a template stands behind `String.raw`. */
const isRaw = ({ parent }: ts.Node): boolean =>
  parent !== undefined && ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === "String.raw";

const isProperty = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

function textsOf(name: string, at: ts.Node, file: string, sources: Sources, seen: Set<string>): string[] {
  const key = `${file}:${name}`;
  if (seen.has(key) || GLOBALS.has(name)) return [];
  seen.add(key);
  const tree = at.getSourceFile();
  const found: string[] = [];
  visit(tree, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer !== undefined) {
      found.push(...textsIn(node.initializer, file, sources, seen));
    } else if (ts.isFunctionDeclaration(node) && node.name?.text === name) {
      found.push(...textsIn(node, file, sources, seen));
    } else if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const names: readonly string[] = node.importClause?.getText().match(/[\w$]+/g) ?? [];
      if (!names.includes(name)) return;
      found.push(...importedTexts(name, node.moduleSpecifier.text, file, sources, seen));
    } else if ((ts.isParameter(node) || ts.isBindingElement(node)) && node.name.getText() === name) {
      visit(tree, (each) => void (ts.isStringLiteralLike(each) && found.push(inString(each))));
    }
  });
  return found;
}

function importedTexts(name: string, from: string, file: string, sources: Sources, seen: Set<string>): string[] {
  if (!from.startsWith(".")) return [];
  const path = relative(project, resolve(project, dirname(file), from));
  if (path.endsWith(".json")) {
    const texts: string[] = [];
    JSON.parse(sources.get(path) ?? readFileSync(join(project, path), "utf8"), (_, value: unknown) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    return texts;
  }
  const module = [path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].find((each) => sources.has(each));
  if (module === undefined) return [];
  const tree = ts.createSourceFile(module, sources.get(module) ?? "", ts.ScriptTarget.Latest, true);
  return textsOf(name, tree, module, sources, seen);
}

const GLOBALS: ReadonlySet<string> = new Set(["String", "RegExp", "Array", "Map", "Set", "Object", "Number"]);

const sources: Sources = new Map(files.map((file) => [file, readFileSync(join(project, file), "utf8")]));

// but this one, whose examples are faulty
test.each(files.filter((file) => !file.endsWith("unicode-patterns.test.ts")))(
  "%s has no class of characters without the flag that makes it one",
  (file) => {
    expect(faults(file, sources)).toEqual([]);
  },
);

test.each([
  ["a literal", "const a = /\\p{L}+/g;", ["a.ts:1 has \\p without u"]],
  ["a literal with another class", "const a = /x/u;\nconst b = /\\P{Lu}/i;", ["a.ts:2 has \\p without u"]],
  ["a class that lost its backslash", "const a = /[^p{L}]x/u;", ["a.ts:1 has p{…} without its backslash"]],
  ["a string", 'const a = new RegExp("\\\\p{L}", "g");', ["a.ts:1 is made of \\p without u"]],
  ["a call without new, and without flags", 'const a = RegExp("\\\\p{L}");', ["a.ts:1 is made of \\p without u"]],
  ["a template", `const a = new RegExp(\`(?<!\\\\p{L})\${1}\`);`, ["a.ts:1 is made of \\p without u"]],
  ["a raw template", "const a = new RegExp(String.raw`x\\p{L}`);", ["a.ts:1 is made of \\p without u"]],
  [
    "a constant in it",
    `const l = "\\\\p{L}";\nconst a = new RegExp(\`\${l}+\`, "y");`,
    ["a.ts:2 is made of \\p without u"],
  ],
  [
    "a pattern's source in it",
    'const l = /\\p{L}/u;\nconst a = new RegExp(l.source + "x");',
    ["a.ts:2 is made of \\p without u"],
  ],
  [
    "a constant of another file",
    'import { l } from "./b.js";\nconst a = new RegExp(l, "g");',
    ["a.ts:2 is made of \\p without u"],
  ],
  [
    "a table",
    'import table from "./b.json" with { type: "json" };\nconst a = new RegExp(table.l);',
    ["a.ts:2 is made of \\p without u"],
  ],
  ["a parameter", 'const f = (s: string) => new RegExp(s, "g");\nf("\\\\p{L}");', ["a.ts:1 is made of \\p without u"]],
])("the check finds %s", (_, source, expected) => {
  const others: [string, string][] = [
    ["b.ts", 'export const l = "\\\\p{L}";'],
    ["b.json", '{"l":"\\\\p{L}"}'],
  ];
  expect(faults("a.ts", new Map([["a.ts", source], ...others]))).toEqual(expected);
});

test.each([
  "const a = /\\p{L}/giu;",
  "const a = /\\p{L}/v;",
  'const a = new RegExp("\\\\p{L}", "gu");',
  'const a = new RegExp("[a-z]p{2}", "g");',
  "const a = /tp{3}/;",
])("the check passes %s", (source) => {
  expect(faults("a.ts", new Map([["a.ts", source]]))).toEqual([]);
});
