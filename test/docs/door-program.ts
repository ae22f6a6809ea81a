import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import packageJson from "../../package.json" with { type: "json" };

export const ROOT: string = resolve(import.meta.dirname, "../..");

/** The files that a door may have as its source: what the package promises, or where that would say the same, what the house uses. */
function sourceOf(door: string): string {
  if (door === ".") return join(ROOT, "src/index.ts");
  if (door === "./queue") return join(ROOT, "src/scale/queue/index.ts");
  const [promised, all] = ["door", "index"].map((name) => join(ROOT, "src", door, `${name}.ts`));
  return existsSync(promised) ? promised : all;
}

/** The source of each door, by the name that a program imports it by: `duiqi/align`. */
export const DOOR_FILES: ReadonlyMap<string, string> = new Map(
  Object.keys(packageJson.exports)
    .filter((door) => !/data|package\.json|worker/.test(door))
    .map((door) => [`duiqi${door.slice(1)}`, sourceOf(door)]),
);

/** As a strict project has it that imports the package. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  resolveJsonModule: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
  typeRoots: [join(ROOT, "node_modules/@types")],
  paths: Object.fromEntries([...DOOR_FILES].map(([name, file]) => [name, [file]])),
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** A program over all doors and over files that lie nowhere, by their paths. What was parsed for one serves the next. */
export function doorProgram(made: ReadonlyMap<string, string> = new Map()): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => made.has(file) || fileExists(file);
  host.readFile = (file) => made.get(file) ?? readFile(file);
  host.getSourceFile = (file, how) => {
    const text = made.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, how);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, how));
    return parsed.get(file);
  };
  return ts.createProgram([...DOOR_FILES.values(), ...made.keys()], OPTIONS, host);
}

/** What a door exports, whatever file it is from. */
export function exportsOf(program: ts.Program, file: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const door = source && checker.getSymbolAtLocation(source);
  if (door === undefined) throw new Error(`${file} is no module.`);
  return checker.getExportsOfModule(door).map((symbol) => originOf(checker, symbol));
}

/** What an imported or exported name stands for. */
export const originOf = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The docstring before a declaration, without its stars. */
export function docstringOf(symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) return "";
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const { text } = declaration.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, statement.pos)?.at(-1);
  return comment === undefined ? "" : withoutStars(text.slice(comment.pos, comment.end));
}

/** The docstring of a door itself, which stands first in its file. */
export const moduleDocstring = (file: string): string =>
  withoutStars(/^\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, "utf8"))?.[0] ?? "");

const withoutStars = (comment: string): string =>
  comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n");

/** The code of the example in a docstring; `undefined` where it has none. */
export const exampleIn = (docstring: string): string | undefined =>
  /^@example\n([\s\S]*?)(?=^@\w|$(?![\s\S]))/m.exec(docstring)?.[1]?.trim();
