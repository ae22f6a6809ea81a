import { describe, expect, test } from "vitest";
import { toUnits } from "../../src/align/index.js";
import {
  parseCsv,
  parseJsonl,
  parseTmx,
  parseTsv,
  parseXliff,
  type ReadOptions,
  writeCsv,
  writeJsonl,
  writeTmx,
  writeTsv,
  writeXliff,
  writeXliff12,
} from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";
import { sideFromLines } from "../../src/segment/index.js";

const TRICKS = [
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
];
const KEPT = "https://example.org/en";

const plain: TranslationUnit = {
  source: { lang: "zh", text: "对齐" },
  target: { lang: "en", text: "align" },
  score: 1,
  targetUrl: KEPT,
};
type Write = (units: readonly TranslationUnit[]) => string;
type Read = (text: string, options?: ReadOptions) => TranslationUnit[];

describe.each<readonly [string, Write, Read]>([
  ["TMX", (units) => writeTmx(units), parseTmx],
  ["XLIFF 2", (units) => writeXliff(units), parseXliff],
  ["XLIFF 1.2", (units) => writeXliff12(units), parseXliff],
  ["TSV", writeTsv, parseTsv],
  ["CSV", writeCsv, parseCsv],
  ["JSON Lines", writeJsonl, parseJsonl],
])("an address that is none of the web, in %s,", (_, write, read) => {
  test.each(TRICKS)("is not written: %j", (sourceUrl) => {
    const [unit] = read(write([{ ...plain, sourceUrl }]));
    expect(unit).toMatchObject(plain);
    expect(unit).not.toHaveProperty("sourceUrl");
  });

  test("is left out when it is read, with a note, and the unit and its other address are kept", () => {
    const text = write([{ ...plain, sourceUrl: "https://example.org/zh" }]);
    for (const trick of ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html;x", "file:///etc/passwd"]) {
      const issues: Issue[] = [];
      const units = read(text.replace("https://example.org/zh", trick), { onIssue: (issue) => issues.push(issue) });
      expect(units).toMatchObject([plain]);
      expect(units[0]).not.toHaveProperty("sourceUrl");
      expect(issues).toEqual([
        expect.objectContaining({ rule: "address-left-out", message: expect.stringContaining(trick) }),
      ]);
      expect(issues[0].place?.line).toBeGreaterThan(0);
    }
  });
});

test("units of documents that a program made have addresses of the web alone", () => {
  const side = (text: string, lang: "zh" | "en", url: string) => {
    const { document, sentences } = sideFromLines([text], lang);
    return { document: { ...document, url }, sentences };
  };
  const range = { start: 0, end: 1 };
  for (const trick of TRICKS) {
    const [unit] = toUnits({
      source: side("对齐", "zh", trick),
      target: side("align", "en", KEPT),
      beads: [{ source: range, target: range, cost: 0, score: 1 }],
    });
    expect(unit).toEqual(plain);
  }
});
