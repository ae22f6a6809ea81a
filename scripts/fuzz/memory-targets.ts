import { type Concordance, linearPattern, openMemory, parseCondition } from "../../src/memory/index.js";
import type { TranslationUnit } from "../../src/model/index.js";
import { openSqlite } from "../../src/node/index.js";
import { expectInOrder, expectScore, expectThat, valueOrRangeError, valueOrRangeErrorAsync } from "./expect.js";
import { type Target, textOf, utf8 } from "./target.js";

const TEXTS = [
  ["机器人产业发展很快。", "The robot industry is growing fast."],
  ["地铁三号线将于2025年开通。", "Metro Line 3 will open in 2025."],
  ["雨停了……\n“走！”", "The rain\tstopped… “Go!”"],
  ["。", "."],
  ["Ａ１型 100%_安全", "Type A1 is 100%_safe"],
  ["\u{1f600}好\u200b的", "co-operation, it’s OK"],
];
const UNITS = TEXTS.map(
  ([zh, en], at): TranslationUnit => ({
    source: { lang: "zh", text: zh },
    target: { lang: "en", text: en },
    ...(at % 2 === 0 && { score: 0.5, date: "2024-02-23" }),
  }),
);
const memory = openMemory(await openSqlite(":memory:", { create: true }));
await memory.add(UNITS);

const TOKENS = utf8(
  ..."。 ， ！ 机器人 三号线 robot Robots rain % _ ' \" \\ \u0000 \ufeff \u200b \ud83d\ude00 - — … NULL".split(" "),
  ..."( ) [ ] { } * + ? | ^ $ . \\b \\d \\s \\S \\p{Script=Han} \\p{L} \\1 (?: (?<= (?! (?i) {3,5} {1000} [^ a-z \\u{1f600}".split(
    " ",
  ),
  ..."score < > = != <= >= ~ none true id date domain source-lang 0.5 1e999 NaN -1".split(" "),
  " ",
  "\n",
  "\t",
);

function expectFound(found: readonly Concordance[]): void {
  for (const { unit, side, spans } of found) {
    expectThat(spans.length > 0, "a unit is found in which nothing stands");
    expectInOrder(spans, unit[side].text.length, "what stands in a unit");
  }
}

async function everyOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function lookUp(bytes: Uint8Array): Promise<void> {
  const text = textOf(bytes);
  for (const { score } of memory.exact(text)) expectThat(score === 1, `the score ${score} of the same text`);
  let last = 1;
  for (const { score } of memory.find(text, { threshold: 0.2 })) {
    expectScore(score);
    expectThat(score <= last, `the score ${score} behind ${last}`);
    last = score;
  }
  const found = await valueOrRangeErrorAsync(() => everyOf(memory.grep(text)));
  if (!(found instanceof RangeError)) expectFound(found);
}

async function lookUpPattern(bytes: Uint8Array): Promise<void> {
  const pattern = await valueOrRangeErrorAsync(() => linearPattern(textOf(bytes)));
  if (!(pattern instanceof RangeError)) expectFound(await everyOf(memory.grep(pattern)));
}

async function lookUpCondition(bytes: Uint8Array): Promise<void> {
  const condition = valueOrRangeError(() => parseCondition(textOf(bytes)));
  if (condition instanceof RangeError) return;
  const found = await everyOf(memory.units([condition]));
  expectThat(found.length <= UNITS.length, `${found.length} of ${UNITS.length} units`);
}

/** What is asked of a memory. */
export const memoryTargets: readonly Target[] = [
  { name: "look-up", material: { seeds: utf8(...TEXTS.flat()), tokens: TOKENS }, read: lookUp },
  {
    name: "pattern",
    material: {
      seeds: utf8(
        "(?:[a-z]+ ){3}of",
        "(中国|美国).*(经济|发展)",
        "\\b20\\d+(?:\\.\\d+)?%",
        "[^\\s\\p{Script=Han}]{2,}?$",
      ),
      tokens: TOKENS,
    },
    read: lookUpPattern,
  },
  {
    name: "condition",
    material: {
      seeds: utf8("score<0.5", "score!=none", " source ~ 机器人", "confirmed=true", "date>=2024-01"),
      tokens: TOKENS,
    },
    read: lookUpCondition,
  },
];
