import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The commands of a document's blocks of shell lines, without remarks. */
const commandsOf = (text: string): string[] =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block]) => block.trimEnd().split("\n"))
    .map((line) => line.replace(/\s+# .*/, ""));

/** The rows of the table of accuracy, numbers alone. */
const figuresOf = (text: string): string[] =>
  [...text.matchAll(/^\| [^|]+\| \*\*0\.\d{3}\*\*.*$/gm)].map(([row]) => [...row.matchAll(/0\.\d{3}/g)].join(" "));

test("the Chinese README has the same commands and the same figures of accuracy", () => {
  const [english, chinese] = [read("README.md"), read("README.zh.md")];
  expect(commandsOf(chinese)).toEqual(expect.arrayContaining(commandsOf(english)));
  expect(commandsOf(english).length).toBeGreaterThan(20);
  expect(figuresOf(chinese)).toEqual(figuresOf(english));
  expect(figuresOf(english).length).toBeGreaterThan(4);
});

test("every link of the documents to a file of the project has that file", () => {
  const files = ["README.md", "README.zh.md", "docs/README.md", "docs/for-translators.md", "docs/for-developers.md"];
  for (const file of files) {
    for (const [, link] of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(() => readFileSync(resolve(root, file, "..", link)), `${file}: ${link}`).not.toThrow();
    }
  }
});
