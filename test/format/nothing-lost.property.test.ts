import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTmx, parseXliff } from "../../src/format/index.js";
import type { Issue } from "../../src/model/index.js";

const LANGS = ["zh", "zho-Hans", "en", "eng_Latn", "fr", "ja"] as const;
const isServed = (lang: string): boolean => /^(?:zh|en)/.test(lang);

/** What a reader gives, and what it says. */
function counted<T>(read: (onIssue: (issue: Issue) => void) => readonly T[]): { count: number; rules: string[] } {
  const rules: string[] = [];
  const { length: count } = read(({ rule }) => rules.push(rule));
  return { count, rules };
}

test("no variant of a TMX file is lost without a word", () => {
  const entry = fc.array(fc.constantFrom(...LANGS), { maxLength: 4 });
  const header = fc.constantFrom("*all*", "de", ...LANGS);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), header, fc.boolean(), (entries, srclang, lenient) => {
      const tus = entries.map(
        (langs) => `<tu>${langs.map((lang) => `<tuv xml:lang="${lang}"><seg>x</seg></tuv>`).join("")}</tu>`,
      );
      const text = `<tmx><header srclang="${srclang}"/><body>${tus.join("")}</body></tmx>`;
      const { count, rules } = counted((onIssue) => parseTmx(text, { lenient, onIssue }));
      // a unit is its source and one of the others
      const served = entries.map((langs) => (langs.length < 2 ? 0 : langs.filter(isServed).length));
      expect(count).toBe(served.reduce((sum, size) => sum + Math.max(0, size - 1), 0));
      const told = entries.filter((langs, at) => served[at] < 2 || langs.length > served[at]).length;
      expect(rules.filter((rule) => rule !== "unit-divided").length).toBeGreaterThanOrEqual(told);
    }),
  );
});

test("no segment of an XLIFF file is lost without a word", () => {
  const mids = fc.uniqueArray(fc.nat(5), { maxLength: 5 });
  const units = fc.array(fc.record({ here: mids, there: mids, isCut: fc.boolean() }), { maxLength: 4 });
  fc.assert(
    fc.property(units, fc.boolean(), (all, lenient) => {
      const mrks = (ids: readonly number[]) => ids.map((mid) => `<mrk mtype="seg" mid="${mid}">x</mrk>`).join(" ");
      const elements = all.map(
        ({ here, there, isCut }) =>
          `<trans-unit id="u"><source>x</source>${isCut ? `<seg-source>${mrks(here)}</seg-source>` : ""}<target>${mrks(there)}</target></trans-unit>`,
      );
      const text = `<xliff version="1.2"><file source-language="zh" target-language="en"><body>${elements.join("")}</body></file></xliff>`;
      const { count, rules } = counted((onIssue) => parseXliff(text, { lenient, onIssue }));
      const segments = all.map(({ here, there, isCut }) =>
        isCut && here.length > 0 ? new Set([...here, ...there]).size : 1,
      );
      expect(count + rules.length).toBe(segments.reduce((sum, size) => sum + size, 0));
    }),
  );
});
