import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { absoluteLinks, relativeLinks } from "../../scripts/readme/links.js";

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
  const files = [
    ...["README.md", "README.zh.md", "CONTRIBUTING.md", "SECURITY.md"],
    ...readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join("docs", name)),
  ];
  for (const file of files) {
    for (const [, link] of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(resolve(root, file, "..", link)), `${file}: ${link}`).toBe(true);
    }
  }
});

test("on npm every link of the README is an address of the project, and afterwards a file again", () => {
  const { homepage, repository, bugs } = packageJson;
  expect([repository.url, bugs.url]).toEqual([`git+${homepage}.git`, `${homepage}/issues`]);
  const text = read("README.md");
  const absolute = absoluteLinks(text, homepage);
  const links = [...absolute.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
  expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);
  expect(absolute).toContain(`](${homepage}/blob/main/docs/scale.md#one-long-text)`);
  expect(absolute).toContain(`](${homepage}/raw/main/docs/images/review-light.png)`);
  expect(absoluteLinks(absolute, homepage)).toBe(absolute);
  expect(relativeLinks(absolute, homepage)).toBe(text);
  expect(relativeLinks(text, homepage)).toBe(text);
});
