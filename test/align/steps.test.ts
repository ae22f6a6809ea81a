import { describe, expect, test } from "vitest";
import { alignAsync, alignTogetherAsync, openAlignmentAsync, type SidePair } from "../../src/align/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import type { Progress, RunOptions } from "../../src/model/index.js";
import { pairDocumentsAsync } from "../../src/pair/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import { syntheticPair } from "../support/synthetic-pair.js";

const lexicon = defaultLexicon();
const SENTENCES = 1200;

function longPair(): SidePair {
  const { zh, en } = syntheticPair(lexicon, SENTENCES, () => [1, 1]);
  return { source: sideFromLines(zh, "zh"), target: sideFromLines(en, "en") };
}

/** All sentences meet all: nothing anchors such a text. */
function repetitivePair(): SidePair {
  const { zh, en } = syntheticPair(lexicon, 20, () => [1, 1]);
  const again = (lines: readonly string[]): string[] => Array.from({ length: SENTENCES / 20 }, () => lines).flat();
  return { source: sideFromLines(again(zh), "zh"), target: sideFromLines(again(en), "en") };
}

const textOf = ({ sentences }: SidePair["source"]): string => sentences.map(({ text }) => text).join("\n");

const VERBS: readonly [string, (pair: SidePair, run: RunOptions) => Promise<unknown>, number][] = [
  ["alignAsync", ({ source, target }, run) => alignAsync(source, target, run), 0.1],
  ["alignTogetherAsync", (pair, run) => alignTogetherAsync([pair, pair], run), 0.2],
  ["openAlignmentAsync", (pair, run) => openAlignmentAsync({ ...pair, beads: [] }, { lexicon, ...run }), 0.02],
];

describe.each([
  ["a long text", longPair()],
  ["a text that says the same again and again", repetitivePair()],
])("%s", (_, pair) => {
  test.each(VERBS)(
    "%s gives way many times, told by its work, and progress never falls back",
    async (_, verb, share) => {
      const seen: Progress[] = [];
      await verb(pair, { onProgress: (progress) => seen.push(progress) });
      expect(seen.length).toBeGreaterThan(share * SENTENCES);
      const done = seen.map((each) => each.done);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
    },
  );

  test.each(VERBS)("%s hears an abort wherever it is", async (_, verb) => {
    let steps = 0;
    await verb(pair, { onProgress: () => void steps++ });
    for (const share of [0.01, 0.2, 0.5, 0.8]) {
      const controller = new AbortController();
      let at = 0;
      const onProgress = (): void => {
        if (++at === Math.ceil(share * steps)) controller.abort(share);
      };
      await expect(verb(pair, { signal: controller.signal, onProgress })).rejects.toBe(share);
      expect(at).toBe(Math.ceil(share * steps));
    }
  });
});

test("documents are paired in steps too, and an abort is heard while their words are cut", async () => {
  const { source, target } = longPair();
  const documents = (text: string, lang: "zh" | "en"): { lang: "zh" | "en"; text: string }[] =>
    Array.from({ length: 40 }, (_, at) => ({
      lang,
      text: text.slice((at * text.length) / 40, ((at + 1) * text.length) / 40),
    }));
  const [zh, en] = [documents(textOf(source), "zh"), documents(textOf(target), "en")];
  const seen: number[] = [];
  await pairDocumentsAsync(zh, en, { onProgress: ({ done }) => seen.push(done) });
  expect(seen.filter((done) => done === 0).length).toBeGreaterThan(10);
  const controller = new AbortController();
  const onProgress = (): void => controller.abort("enough");
  await expect(pairDocumentsAsync(zh, en, { signal: controller.signal, onProgress })).rejects.toBe("enough");
});
