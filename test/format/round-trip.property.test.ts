import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  csvReader,
  csvWriter,
  parseBrackets,
  parseCsv,
  parseJsonl,
  parseTmx,
  parseTsv,
  tmxReader,
  tsvReader,
  tsvWriter,
  type UnitReader,
  type UnitWriter,
  writeBrackets,
  writeCsv,
  writeJsonl,
  writeTmx,
  writeTsv,
} from "../../src/format/index.js";
import type { Bead, Issue, TranslationUnit } from "../../src/model/index.js";
import { anyText, fullUnitOf, unitOf } from "./arbitrary-unit.js";

// what XML 1.0 forbids, found the long way round
const isLegal = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};
const legalPart = (text: string): string => Array.from(text).filter(isLegal).join("");
const brokenText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

const anything = fullUnitOf(fc.oneof(anyText, brokenText));

test("JSONL gives back any units, with any halves of pairs", () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), (units) => {
      expect(parseJsonl(writeJsonl(units))).toEqual(units);
    }),
  );
});

describe.each([
  ["TSV", parseTsv, writeTsv, tsvReader, tsvWriter],
  ["CSV", parseCsv, writeCsv, csvReader, csvWriter],
] as const)("%s", (_, parse, write, reader, writer) => {
  test("gives back any units, with any halves of pairs", () => {
    fc.assert(
      fc.property(fc.array(unitOf(fc.oneof(anyText, brokenText))), (units) => {
        expect(parse(write(units))).toEqual(units);
      }),
    );
  });

  test("reads the same from pieces, cut anywhere, and writes the same in portions", () => {
    fc.assert(
      fc.property(fc.array(unitOf(anyText)), fc.nat(9), (units, size) => {
        expectSamePieces(write(units), units, size, reader(), writer());
      }),
    );
  });

  test("has no cell that a spreadsheet takes for a formula", () => {
    const begin = write([]).length;
    fc.assert(
      fc.property(unitOf(anyText), (unit) => {
        expect(write([unit]).slice(begin)).not.toMatch(/^"*[=+@-]/);
      }),
    );
  });
});

function expectSamePieces(
  text: string,
  units: readonly TranslationUnit[],
  size: number,
  reader: UnitReader,
  writer: UnitWriter,
): void {
  const read: TranslationUnit[] = [];
  for (let at = 0; at < text.length; at += size + 1) read.push(...reader.push(text.slice(at, at + size + 1)));
  expect([...read, ...reader.end()]).toEqual(units);
  expect(units.map((unit) => writer.push([unit])).join("") + writer.end()).toBe(text);
}

test("TMX gives back any units of characters that XML allows, and reports nothing", () => {
  const onIssue = (issue: Issue): never => expect.unreachable(issue.message);
  const legalUnit = fullUnitOf(anyText.map(legalPart));
  fc.assert(
    fc.property(fc.array(legalUnit, { maxLength: 4 }), fc.nat(30), (units, size) => {
      const text = writeTmx(units, { onIssue });
      expect(parseTmx(text, { onIssue })).toEqual(units);
      expect(parseTmx(text, { onIssue, lenient: true })).toEqual(units);
      const reader = tmxReader({ onIssue });
      const read: TranslationUnit[] = [];
      for (let at = 0; at < text.length; at += size + 1) read.push(...reader.push(text.slice(at, at + size + 1)));
      expect([...read, ...reader.end()]).toEqual(units);
    }),
  );
});

test("TMX drops what XML forbids and nothing else, with one issue a unit", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, brokenText)), (texts) => {
      const unit = (text: string) => ({
        source: { lang: "zh" as const, text },
        target: { lang: "en" as const, text },
        score: 1,
      });
      const rules: string[] = [];
      const tmx = writeTmx(texts.map(unit), { onIssue: ({ rule }) => rules.push(rule) });
      expect(parseTmx(tmx)).toEqual(texts.map(legalPart).map(unit));
      expect(rules).toEqual(texts.filter((text) => legalPart(text) !== text).map(() => "character-illegal"));
    }),
  );
});

const shape = fc
  .record({ source: fc.nat(4), target: fc.nat(4), score: fc.integer({ min: 0, max: 10_000 }) })
  .filter(({ source, target }) => source + target > 0);

test("brackets give back any beads, scores to four decimals", () => {
  fc.assert(
    fc.property(fc.array(shape), (shapes) => {
      let [i, j] = [0, 0];
      const beads = shapes.map(({ source, target, score }): Bead => {
        const bead = {
          source: { start: i, end: i + source },
          target: { start: j, end: j + target },
          cost: 0,
          score: source * target === 0 ? 0 : score / 10_000,
        };
        [i, j] = [i + source, j + target];
        return bead;
      });
      expect(parseBrackets(writeBrackets(beads))).toEqual(beads);
    }),
  );
});
