import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, MODULES, ROOT } from "./imports.js";

/** Modules, and those that each imports, types among them. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** What a module imports of ours, by paths without extensions. */
const ours = (file: string, source: string): string[] =>
  importsOf(source)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => withoutExtension(join(dirname(file), specifier)));

const withoutExtension = (path: string): string => path.replace(/\.(?:js|d\.ts|tsx?)$/, "");

/** A way that leads from a module back to it, where there is any. */
function circleIn(imports: Imports): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (module: string): string[] | undefined => {
    if (path.includes(module)) return [...path.slice(path.indexOf(module)), module];
    if (done.has(module)) return undefined;
    path.push(module);
    for (const next of imports.get(module) ?? []) {
      const circle = visit(next);
      if (circle !== undefined) return circle;
    }
    path.pop();
    done.add(module);
    return undefined;
  };
  for (const module of imports.keys()) {
    const circle = visit(module);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

test("no module leads back to itself, not by its types either", () => {
  const imports = new Map(
    MODULES.map((file) => [withoutExtension(file), ours(file, readFileSync(join(ROOT, file), "utf8"))]),
  );
  expect(imports.size).toBeGreaterThan(400);
  expect(circleIn(imports)).toBeUndefined();
});

test("the check finds a circle through three modules, and none where two ways meet", () => {
  expect(
    circleIn(
      new Map([
        ["x", ["a"]],
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["a"]],
      ]),
    ),
  ).toEqual(["a", "b", "c", "a"]);
  expect(
    circleIn(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["d"]],
        ["c", ["d"]],
        ["d", []],
      ]),
    ),
  ).toBeUndefined();
  expect(ours("pair/x.ts", 'import type { Y } from "./y.js";\nexport * from "../core/index.js";')).toEqual([
    "pair/y",
    "core/index",
  ]);
});
