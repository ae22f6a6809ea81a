import { expect, test } from "vitest";
import { linkWords, type TermUnit } from "../../src/term/index.js";

const unit = (zh: string, en: string): TermUnit => ({
  source: { lang: "zh", text: zh },
  target: { lang: "en", text: en },
});

/** The words of a unit that are linked, as they are written. */
async function written(one: TermUnit): Promise<string[]> {
  const [links] = await linkWords([one]);
  return links.map(
    ({ source, target }) =>
      `${one.source.text.slice(source.start, source.end)}=${one.target.text.slice(target.start, target.end)}`,
  );
}

test("links name the words as both texts have them, numbers whole, in the order of the source", async () => {
  expect(await written(unit("２０２４年，熊貓吃竹子。", "In 2024 pandas ate bamboo."))).toEqual([
    "２０２４年=2024",
    "熊貓=pandas",
    "吃=ate",
    "竹子=bamboo",
  ]);
});

test("English first gives the same links turned round", async () => {
  const { source, target } = unit("熊猫吃竹子。", "Pandas eat bamboo.");
  expect(await written({ source: target, target: source })).toEqual(["Pandas=熊猫", "eat=吃", "bamboo=竹子"]);
});

test("a unit without words has no links, and each unit has its own", async () => {
  expect(await linkWords([])).toEqual([]);
  const [none, one] = await linkWords([unit("。", "!"), unit("雨", "rain")]);
  expect([none, one.length]).toEqual([[], 1]);
});
