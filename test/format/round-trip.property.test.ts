import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  csvReader,
  csvWriter,
  parseBrackets,
  parseChampollion,
  parseCsv,
  parseHunalign,
  parseInterText,
  parseJsonl,
  parseLadder,
  parseMoses,
  parseTmx,
  parseTsv,
  parseXliff,
  plainIds,
  tmxReader,
  tsvReader,
  tsvWriter,
  type UnitReader,
  type UnitWriter,
  writeBrackets,
  writeChampollion,
  writeCsv,
  writeHunalign,
  writeInterText,
  writeJsonl,
  writeLadder,
  writeMoses,
  writeTmx,
  writeTsv,
  writeXliff,
  writeXliff12,
  xliffReader,
} from "../../src/format/index.js";
import type { Bead, Issue, TranslationUnit } from "../../src/model/index.js";
import { anyText, FLAT, fullUnitOf, simpleMarkup, unitOf } from "./arbitrary-unit.js";

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
        expect(write([unit]).slice(begin)).not.toMatch(/^"*\s*[=+@-]/);
      }),
    );
  });

  test("marks each formula as text, however its sign and what stands before it are written, and takes the mark away", () => {
    const begin = write([]).length;
    const before = fc.string({ unit: fc.constantFrom(..." '\"\t\r\n\u00a0\u3000\u200b\ufeff\u0001") });
    fc.assert(
      fc.property(before, fc.constantFrom(..."=+-@＝＋－＠﹦﹢﹣﹫"), anyText, (space, sign, rest) => {
        const text = `${space}${sign}${rest}`;
        const unit: TranslationUnit = { source: { lang: "zh", text }, target: { lang: "en", text: "a" }, score: 1 };
        const written = write([unit]);
        expect(written.slice(begin)).toMatch(/^"?'/);
        expect(parse(written)).toEqual([unit]);
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

// what XLIFF has a place for: codes of one kind by one name, scores to eight decimals
const xliffUnits = (() => {
  const legal = anyText.map(legalPart);
  const side = (lang: "zh" | "en") =>
    fc.oneof(simpleMarkup(legal), fc.record({ text: legal }, FLAT)).map((text) => ({ lang, ...text }));
  const note = fc.record({ type: legal.map((type) => `n-${type}`), text: legal }, { requiredKeys: ["text"], ...FLAT });
  return fc.array(
    fc
      .tuple(
        unitOf(legal),
        side("zh"),
        side("en"),
        legal.map((id) => ({ id: `i${id}` })),
        fc.record({ notes: fc.array(note, { minLength: 1 }) }, { requiredKeys: [], ...FLAT }),
      )
      .map(
        ([{ score, ...unit }, source, target, more, notes]): TranslationUnit => ({
          ...unit,
          source,
          target,
          ...more,
          ...(score !== undefined && { score: Math.round(score * 1e8) / 1e8 }),
          ...notes,
        }),
      )
      // a source whose target is empty is not translated
      .filter(({ target }) => target.text !== "" || target.markup !== undefined),
    { maxLength: 4 },
  );
})();

test.each([
  ["2.0", writeXliff],
  ["1.2", writeXliff12],
])("XLIFF %s gives back units with ids, notes, scores and inline codes", (_, write) => {
  const onIssue = (issue: Issue): never => expect.unreachable(issue.message);
  fc.assert(
    fc.property(xliffUnits, fc.nat(30), (units, size) => {
      const text = write(units, { onIssue });
      expect(parseXliff(text, { onIssue })).toEqual(units);
      expect(parseXliff(text, { onIssue, lenient: true })).toEqual(units);
      const reader = xliffReader({ onIssue });
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
  .record({ source: fc.nat(4), target: fc.nat(4), score: fc.option(fc.integer({ min: 0, max: 10_000 })) })
  .filter(({ source, target }) => source + target > 0);

interface Shape {
  readonly source: number;
  readonly target: number;
  readonly score: number | null;
}

const tiled = (shapes: readonly Shape[]) => {
  let [i, j] = [0, 0];
  return shapes.map(({ source, target, score }): Bead => {
    const bead = {
      source: { start: i, end: i + source },
      target: { start: j, end: j + target },
      ...(score !== null && { score: score / 10_000 }),
    };
    [i, j] = [i + source, j + target];
    return bead;
  });
};

test("brackets give back any beads, scores to four decimals, and none where there was none", () => {
  const onIssue = (issue: Issue): never => expect.unreachable(issue.message);
  fc.assert(
    fc.property(fc.array(shape), (shapes) => {
      expect(parseBrackets(writeBrackets(tiled(shapes)), { onIssue })).toEqual(tiled(shapes));
    }),
  );
});

const unscored = (beads: readonly Bead[]): Bead[] => beads.map(({ source, target }) => ({ source, target }));

test.each([
  ["the ladder", parseLadder, writeLadder],
  ["Champollion", parseChampollion, writeChampollion],
] as const)("%s gives back the sentences of any beads, and no score", (_, parse, write) => {
  fc.assert(
    fc.property(fc.array(shape), (shapes) => {
      expect(parse(write(tiled(shapes)))).toEqual(unscored(tiled(shapes)));
    }),
  );
});

// what hunalign's text and InterText have no place for: line breaks, tabs, the joint itself, white space at the ends
const sentence = anyText.map((text) => `x${legalPart(text).replace(/[~\s]+/g, "~")}x`);
const aligned = fc.array(shape).chain((shapes) => {
  const beads = tiled(shapes);
  const count = (side: "source" | "target") => beads.at(-1)?.[side].end ?? 0;
  const sentences = (side: "source" | "target") =>
    fc.array(sentence, { minLength: count(side), maxLength: count(side) });
  return fc.record({ source: sentences("source"), target: sentences("target"), beads: fc.constant(beads) }, FLAT);
});

test("hunalign's text gives back sentences and beads, and no score", () => {
  fc.assert(
    fc.property(aligned, (text) => {
      expect(parseHunalign(writeHunalign(text))).toEqual({ ...text, beads: unscored(text.beads) });
    }),
  );
});

test("InterText gives back sentences, ids, beads and confirmations", () => {
  fc.assert(
    fc.property(aligned, fc.array(fc.boolean(), { minLength: 50 }), ({ source, target, beads }, confirmed) => {
      const text = {
        source,
        target,
        beads: unscored(beads).map((bead, at) => ({ ...bead, ...(confirmed[at] && { confirmed: true as const }) })),
        sourceIds: source.map((_, at) => `${1 + (at >> 2)}:${at}`),
        targetIds: plainIds(target.length),
        sourceFile: "a&b.xml",
        targetFile: "c.xml",
      };
      expect(parseInterText(writeInterText(text))).toEqual(text);
    }),
  );
});

test("Moses gives back texts on one line", () => {
  const line = anyText
    .map((text) => text.replace(/[\r\n]/g, "").trim())
    .filter((text) => text !== "" && !text.startsWith("\ufeff"));
  const unit = fc.record(
    {
      source: fc.record({ lang: fc.constant("zh" as const), text: line }, FLAT),
      target: fc.record({ lang: fc.constant("en" as const), text: line }, FLAT),
    },
    FLAT,
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      expect(parseMoses(writeMoses(units), { sourceLang: "zh", targetLang: "en" })).toEqual(units);
    }),
  );
});
