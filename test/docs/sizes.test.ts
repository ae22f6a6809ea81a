import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type BundleSize, bundleSizes } from "../../scripts/sizes/bundle-sizes.js";

const MARGIN = 0.1; // of a size, and 2 KB: so much may change before the table must be printed again

const written = readFileSync(resolve(import.meta.dirname, "../../docs/bundlers.md"), "utf8");
const sizes: readonly BundleSize[] = await bundleSizes();

/** The bytes that the table in the docs gives, by what is imported. */
const rows = new Map(
  [...written.matchAll(/^\| (.+) \| (\d+\.\d) \| \d+\.\d \|$/gm)].map(([, what, kilobytes]) => [
    what,
    1000 * +kilobytes,
  ]),
);

const importsOf = (door: string): readonly string[] => sizes.find(({ what }) => what === `\`${door}\``)?.imports ?? [];

test("the table of sizes has every door, and what npm run sizes prints, within 10 %", () => {
  expect([...rows.keys()]).toEqual(sizes.map(({ what }) => what));
  for (const { what, bytes } of sizes) {
    const least = rows.get(what) ?? 0;
    expect(Math.abs(bytes - least), `${what} has ${bytes} bytes, and the table ${least}`).toBeLessThan(
      MARGIN * least + 2000,
    );
  }
});

test("nobody who aligns carries the lexicon: it is a file of its own", () => {
  for (const { what, bytes } of sizes) expect(bytes, what).toBeLessThan(900_000);
});

test("doors for browsers ask for nothing, and of a server's doors only the queue asks for its packages", () => {
  for (const { what, imports } of sizes) {
    if (!/node|workflow|scale|queue/.test(what)) expect(imports, what).toEqual([]);
  }
  expect(importsOf("duiqi/node")).toContain("node:sqlite");
  expect(importsOf("duiqi/scale").filter((path) => !path.startsWith("node:"))).toEqual([]);
  expect(new Set(importsOf("duiqi/queue").filter((path) => !path.startsWith("node:")))).toEqual(
    new Set(["bullmq", "ioredis"]),
  );
});
