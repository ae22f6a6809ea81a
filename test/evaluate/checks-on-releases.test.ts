import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type CheckedUnit, checkUnit, checkUnits } from "../../src/evaluate/index.js";
import { parseBrackets } from "../../src/format/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { quantitiesIn } from "../../src/text/index.js";
import { changeNumber } from "../support/change-number.js";

const folder = resolve(import.meta.dirname, "../../data/releases");
const lines = (name: string, file: string): string[] => readFileSync(join(folder, name, file), "utf8").split("\n");
const units = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, "gold")))
  .flatMap((name): CheckedUnit[] => {
    const [zh, en] = [lines(name, "zh.txt"), lines(name, "en.txt")];
    return parseBrackets(readFileSync(join(folder, name, "gold"), "utf8"))
      .filter(({ source, target }) => source.end > source.start && target.end > target.start)
      .map(({ source, target }) => ({
        source: { lang: "zh", text: zh.slice(source.start, source.end).join("") },
        target: { lang: "en", text: en.slice(target.start, target.end).join(" ") },
      }));
  });

test("at most 1.5 % of the releases' units are flagged", () => {
  const flagged = new Set([...checkUnits(units, { readings: defaultLexicon() })].map(({ unit }) => unit));
  expect(units.length).toBeGreaterThan(250);
  expect(flagged.size / units.length).toBeLessThanOrEqual(0.015);
});

test("97 % of the numbers and dates are found when they are changed", () => {
  const changed = units.flatMap(({ source, target }, at): CheckedUnit[] => {
    const text = quantitiesIn(source.text, "zh").length > 0 && changeNumber(target.text, at);
    return text ? [{ source, target: { ...target, text } }] : [];
  });
  const rules = ["numbers-differ", "dates-differ", "number-missing", "date-missing"];
  const found = changed.filter((unit) => checkUnit(unit, { rules }).length > 0);
  expect(changed.length).toBeGreaterThan(150);
  expect(found.length / changed.length).toBeGreaterThanOrEqual(0.97);
});
