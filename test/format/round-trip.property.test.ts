import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseBrackets,
  parseJsonl,
  parseTmx,
  parseTsv,
  writeBrackets,
  writeJsonl,
  writeTmx,
  writeTsv,
} from "../../src/format/index.js";
import type { Bead, Issue } from "../../src/model/index.js";
import { anyText, unitOf } from "./arbitrary-unit.js";

// what XML 1.0 forbids, found the long way round
const isLegal = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};
const legalPart = (text: string): string => Array.from(text).filter(isLegal).join("");
const brokenText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

test("JSONL gives back any units, with any halves of pairs", () => {
  fc.assert(
    fc.property(fc.array(unitOf(fc.oneof(anyText, brokenText))), (units) => {
      expect(parseJsonl(writeJsonl(units))).toEqual(units);
    }),
  );
});

test("TSV gives back any units, with any halves of pairs", () => {
  fc.assert(
    fc.property(fc.array(unitOf(fc.oneof(anyText, brokenText))), (units) => {
      expect(parseTsv(writeTsv(units))).toEqual(units);
    }),
  );
});

test("TMX gives back any units of characters that XML allows, and reports nothing", () => {
  const onIssue = (issue: Issue): never => expect.unreachable(issue.message);
  fc.assert(
    fc.property(fc.array(unitOf(anyText.map(legalPart))), (units) => {
      expect(parseTmx(writeTmx(units, { onIssue }), { onIssue })).toEqual(units);
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
