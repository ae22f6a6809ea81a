import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { ROOT } from "./imports.js";

/** What a module loads with it, types and what it imports later aside. */
const loadedWith = (source: string): string[] =>
  ts.createSourceFile("x.ts", source, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const isType =
      (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly);
    if (isType || !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
  });

/** Every package that comes with a module, and with what it loads. */
function packagesOf(file: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (module: string): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const specifier of loadedWith(readFileSync(join(ROOT, module), "utf8"))) {
      if (!specifier.startsWith(".")) packages.add(specifier);
      else if (!specifier.endsWith(".json")) visit(join(dirname(module), specifier.replace(/\.js$/, ".ts")));
    }
  };
  visit(file);
  return packages;
}

test("the list of readers loads what pages need, and the libraries of other kinds when such a file comes", () => {
  expect([...packagesOf("document/door.ts")].sort()).toEqual(["fast-levenshtein", "htmlparser2"]);
});

test("the check finds what is loaded at once, and not what is a type or is loaded later", () => {
  const source =
    'import { a } from "a";\nimport type { b } from "b";\nexport {\n  c,\n} from "c";\nimport "d";\nawait import("e");';
  expect(loadedWith(source)).toEqual(["a", "c", "d"]);
});
