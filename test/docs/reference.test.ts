import { join, sep } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import {
  DOOR_FILES,
  docstringOf,
  doorProgram,
  exampleIn,
  exportsOf,
  moduleDocstring,
  originOf,
  ROOT,
} from "./door-program.js";
import { PRELUDE, runExample, runsAlone } from "./run-example.js";

/** A name that a program gets from a door, or the door itself. */
interface Documented {
  readonly door: string;
  readonly name: string;
  readonly example: string | undefined;
}

const program = doorProgram();
const checker = program.getTypeChecker();
const exported = new Map([...DOOR_FILES].map(([door, file]) => [door, exportsOf(program, file)]));

const names: readonly Documented[] = [...exported].flatMap(([door, symbols]) =>
  symbols
    .filter(({ flags }) => flags & ts.SymbolFlags.Value)
    .map((symbol) => ({ door, name: symbol.name, example: exampleIn(docstringOf(symbol)) })),
);
const doors: readonly Documented[] = [...DOOR_FILES].map(([door, file]) => ({
  door,
  name: "itself",
  example: exampleIn(moduleDocstring(file)),
}));
/** Every example once, though several doors may give its name. */
const examples = [...new Map([...doors, ...names].reverse().map((one) => [one.example, one])).values()]
  .reverse()
  .flatMap(({ door, name, example }) => (example === undefined ? [] : [{ title: `${name} of ${door}`, example }]));

test("every name that a door gives at run time has an example, and so has the door", () => {
  const without = [...doors, ...names].filter(({ example }) => example === undefined);
  expect(without.map(({ door, name }) => `${name} of ${door}`)).toEqual([]);
});

test("every example is short: two to nine lines", () => {
  const lengths = examples.map(({ title, example }) => ({ title, lines: example.split("\n").length }));
  expect(lengths.filter(({ lines }) => lines < 2 || lines > 9)).toEqual([]);
});

describe("the examples, in a strict project that imports the package", () => {
  const files = new Map(examples.map(({ example }, at) => [join(ROOT, "test/docs", `example-${at}.ts`), example]));
  let problems: string[];

  beforeAll(() => {
    const prelude = join(ROOT, "test/docs/prelude.d.ts");
    const checked = doorProgram(new Map([[prelude, PRELUDE], ...files]));
    problems = [...files.keys()].flatMap((file, at) => {
      const source = checked.getSourceFile(file);
      return [...checked.getSyntacticDiagnostics(source), ...checked.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${examples[at].title}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    });
  }, 60_000);

  test("are sound by their types", () => {
    expect(problems).toEqual([]);
  });

  test.each(examples.filter(({ example }) => runsAlone(example)))(
    "$title: runs, and gives what its comments say",
    async ({ example }) => {
      for (const { given, said } of await runExample(example)) expect(given).toEqual(said);
    },
  );
});

/** The types of our own that a declaration names, without its body. */
function typesIn(declaration: ts.Node): Set<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol !== undefined) found.add(originOf(checker, symbol));
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

const fileOf = (symbol: ts.Symbol): string => symbol.declarations?.[0]?.getSourceFile().fileName ?? "";

test("every type of ours in what a door says is exported by that door, or by duiqi/model", () => {
  const src = join(ROOT, "src");
  const model = new Set(exported.get("duiqi/model"));
  const missing = [...exported].flatMap(([door, symbols]) => {
    const given = new Set(symbols);
    const folder = join(src, door.split("/")[1] ?? "", sep);
    return symbols
      .filter((symbol) => (door === "duiqi" ? symbol.flags & ts.SymbolFlags.Value : fileOf(symbol).startsWith(folder)))
      .flatMap((symbol) =>
        (symbol.declarations ?? [])
          .flatMap((declaration) => [...typesIn(declaration)])
          .filter((type) => !(type.flags & ts.SymbolFlags.TypeParameter) && fileOf(type).startsWith(src))
          .filter((type) => !given.has(type) && !model.has(type))
          .map((type) => `${door}: ${type.name} of ${symbol.name}`),
      );
  });
  expect(missing).toEqual([]);
});
