import { expect, test } from "vitest";
import { pairScorer, scorePairs } from "../../src/score/index.js";

const pairs = [
  { id: 1, source: "会议在成都召开。", target: "The meeting was held in Chengdu." },
  { id: 2, source: "会议在成都召开。", target: "He looked out at the rain." },
  { id: 3, source: "I bought three books.", target: "我买了三本书。", langs: { source: "en", target: "zh" } as const },
];

async function* slowly<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test("pairs are judged in order, each given back as it came, with what the scorer finds", async () => {
  const judge = pairScorer();
  const expected = pairs.map((pair) => ({ pair, ...judge(pair.source, pair.target, pair.langs) }));
  expect(await allOf(scorePairs(pairs))).toEqual(expected);
  expect(await allOf(scorePairs(slowly(pairs)))).toEqual(expected);
});

test("no more pairs are pulled than are judged", async () => {
  let pulled = 0;
  function* endless() {
    for (;;) {
      pulled++;
      yield pairs[0];
    }
  }
  for await (const { score } of scorePairs(endless())) {
    expect(score).toBeGreaterThan(0.5);
    if (pulled === 3) break;
  }
  expect(pulled).toBe(3);
});

test("an abort rejects with the signal's own reason, and gets its turn of the event loop", {
  timeout: 20_000,
}, async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  setTimeout(() => controller.abort(reason));
  function* endless() {
    for (;;) yield pairs[0];
  }
  const run = async (): Promise<void> => {
    for await (const judged of scorePairs(endless(), { signal: controller.signal })) expect(judged.pair).toBe(pairs[0]);
  };
  await expect(run()).rejects.toBe(reason);
  await expect(scorePairs(pairs, { signal: AbortSignal.abort(reason) }).next()).rejects.toBe(reason);
});
