import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Document, Issue, Page } from "../../src/model/index.js";
import { decodePage, readPage } from "../../src/page/index.js";

/** What `expected.json` says of the page beside it. Fields that are left out are expected to be absent. */
interface Expected {
  readonly input?: Pick<Page, "url" | "charset" | "mediaType">;
  readonly decoded?: string;
  readonly lang: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly url?: string;
  readonly blocks: readonly (readonly [kind: string, text: string])[];
  readonly related?: readonly { relation: string; lang: string; text: string; url?: string }[];
  readonly issues: readonly string[];
}

const root = resolve(import.meta.dirname, "../fixtures/pages");

const blocksOf = ({ text, blocks }: Document) =>
  blocks.map(({ kind, start, end }): [string, string] => [kind, text.slice(start, end)]);

describe.each(readdirSync(root))("the page %s", (name) => {
  const files = readdirSync(join(root, name));
  const bytes = readFileSync(join(root, name, files.find((file) => file.startsWith("page.")) ?? "page.html"));
  const expected: Expected = JSON.parse(readFileSync(join(root, name, "expected.json"), "utf8"));
  const page: Page = { bytes, ...expected.input };
  const issues: Issue[] = [];
  const { main, related } = readPage(page, { onIssue: (issue) => issues.push(issue) });

  test("has its article and nothing else", () => {
    expect(blocksOf(main)).toEqual(expected.blocks);
  });

  test("has its title, date, source, language and address", () => {
    const { title, date, source, lang, url } = expected;
    expect({ title: main.title, date: main.date, source: main.source, lang: main.lang, url: main.url }).toEqual({
      title,
      date,
      source,
      lang,
      url,
    });
  });

  test("leads to its neighbours", () => {
    expect(related.map(({ relation, lang, text, url }) => ({ relation, lang, text, ...(url && { url }) }))).toEqual(
      expected.related ?? [],
    );
  });

  test("reports what is odd", () => {
    expect(issues.map(({ rule }) => rule)).toEqual(expected.issues);
    if (expected.decoded) expect(decodePage(page).charset).toBe(expected.decoded);
  });
});
