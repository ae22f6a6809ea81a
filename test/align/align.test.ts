import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, alignAsync, alignDocuments, alignStream, toUnits } from "../../src/align/index.js";
import { fittedModel } from "../../src/evidence/index.js";
import { type Bead, BitextError, type Document, isEmptyRange, type Side } from "../../src/model/index.js";
import { sideFromLines } from "../../src/segment/index.js";

const zhOf = (lengths: readonly number[]): Side =>
  sideFromLines(
    lengths.map((length) => "字".repeat(length)),
    "zh",
  );
const enOf = (lengths: readonly number[]): Side =>
  sideFromLines(
    lengths.map((length) => "x".repeat(length)),
    "en",
  );

const shapes = (beads: readonly Bead[]): string =>
  beads.map(({ source, target }) => `${source.end - source.start}-${target.end - target.start}`).join(" ");

const lengths = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 25 });

/** Each bead begins where the one before it ends, on both sides, and the last ends with the texts. */
function expectTiling(beads: readonly Bead[], sourceCount: number, targetCount: number): void {
  let [i, j] = [0, 0];
  for (const { source, target } of beads) {
    expect([source.start, target.start]).toEqual([i, j]);
    expect(isEmptyRange(source) && isEmptyRange(target)).toBe(false);
    [i, j] = [source.end, target.end];
  }
  expect([i, j]).toEqual([sourceCount, targetCount]);
}

describe("align", () => {
  test("joins what lengths say belongs together", () => {
    const beads = align(zhOf([20, 40, 9, 30, 15, 16]), enOf([62, 58, 65, 26, 92, 95]), { evidence: ["length"] });
    expect(shapes(beads)).toBe("1-1 1-2 1-1 1-1 2-1");
  });

  test("beads tile both texts, and scores are from 0 to 1", () => {
    fc.assert(
      fc.property(lengths, lengths, (source, target) => {
        const beads = align(zhOf(source), enOf(target));
        expectTiling(beads, source.length, target.length);
        for (const { score } of beads) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("from lengths alone, a bead with an empty side has no score, and every other one has", () => {
    fc.assert(
      fc.property(lengths, lengths, (source, target) => {
        for (const bead of align(zhOf(source), enOf(target), { evidence: ["length"] })) {
          const isNull = isEmptyRange(bead.source) || isEmptyRange(bead.target);
          expect("score" in bead).toBe(!isNull);
        }
      }),
    );
  });

  test("swapping the sides swaps the beads, and nothing else", () => {
    fc.assert(
      fc.property(lengths, lengths, (zh, en) => {
        const there = align(zhOf(zh), enOf(en));
        const back = align(enOf(en), zhOf(zh));
        expect(back.map((bead) => ({ ...bead, source: bead.target, target: bead.source }))).toEqual(there);
      }),
      { numRuns: 60 },
    );
  });

  test("plain data: beads survive JSON", () => {
    const beads = align(zhOf([10, 20]), enOf([30, 60]));
    expect(JSON.parse(JSON.stringify(beads))).toEqual(beads);
  });

  test("an empty side leaves every sentence of the other without a translation", () => {
    expect(align(zhOf([]), enOf([]))).toEqual([]);
    expect(shapes(align(zhOf([10, 20]), enOf([])))).toBe("1-0 1-0");
    expect(shapes(align(zhOf([]), enOf([30])))).toBe("0-1");
  });

  test("a long addition on one side is left out, and does not smear what stands around it", () => {
    const topics = [
      "铁路 railway",
      "医院 hospital",
      "水稻 rice",
      "机器人 robot",
      "大学 university",
      "桥梁 bridge",
      "港口 port",
      "森林 forest",
    ];
    const zh = Array.from({ length: 64 }, (_, at) => `第${at + 101}项工作是${topics[at % 8].split(" ")[0]}建设。`);
    const en = zh.map(
      (_, at) => `Item ${at + 101} of the work is the construction of a ${topics[at % 8].split(" ")[1]}.`,
    );
    const foreign = Array.from(
      { length: 200 },
      (_, at) => `She counted the ${at} old coins twice and went home without a word.`,
    );
    const beads = align(
      sideFromLines(zh, "zh"),
      sideFromLines([...en.slice(0, 32), ...foreign, ...en.slice(32)], "en"),
    );
    expectTiling(beads, 64, 264);
    const right = beads.filter(({ source, target }) => {
      const partner = source.start < 32 ? source.start : source.start + 200;
      return source.end - source.start === 1 && target.end - target.start === 1 && target.start === partner;
    });
    expect(right.length).toBeGreaterThanOrEqual(58);
  });

  test("a text against nothing, or against a single sentence, is left out however long it is", () => {
    const many = sideFromLines(
      Array.from({ length: 900 }, () => "The cat sat on the mat."),
      "en",
    );
    expect(align(sideFromLines([], "zh"), many)).toHaveLength(900);
    expectTiling(align(sideFromLines(["会议今天召开。"], "zh"), many), 1, 900);
  });

  test("refuses two texts of one language, and evidence that is none", () => {
    expect(() => align(zhOf([3]), zhOf([3]))).toThrow("Both documents are Chinese");
    expect(() => align(zhOf([3]), enOf([9]), { evidence: [] })).toThrow("No kind of evidence is given");
  });

  test("empty sentences are aligned and never dropped", () => {
    expectTiling(align(zhOf([10, 0, 12]), enOf([30, 0, 0, 36])), 3, 4);
  });

  test("a model of one's own may allow other shapes", () => {
    const coarse = { ...fittedModel.coarse, shapes: [{ source: 2, target: 2, cost: 1 }] };
    const model = { ...fittedModel, coarse };
    const found = align(zhOf([9, 9, 9, 9]), enOf([9, 9, 9, 9]), { model, evidence: ["length"] });
    expect(shapes(found)).toBe("2-2 2-2");
  });

  test("refuses a radius that is none", () => {
    expect(() => align(zhOf([1]), enOf([1]), { radius: 0 })).toThrow("Radius 0 is not a positive integer.");
  });
});

describe("confirmed beads", () => {
  const source = zhOf([20, 20, 20, 20, 20, 20]);
  const target = enOf([60, 60, 60, 60, 60, 60]);
  const bead = (sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number): Bead => ({
    source: { start: sourceStart, end: sourceEnd },
    target: { start: targetStart, end: targetEnd },
    cost: 0,
    score: 1,
    confirmed: true,
  });

  test("are walls: they stay as they are, and the rest is aligned around them", () => {
    const walls = [bead(1, 2, 1, 3), bead(4, 4, 4, 5)];
    const beads = align(source, target, { confirmed: walls });
    expectTiling(beads, 6, 6);
    for (const wall of walls) expect(beads).toContain(wall);
  });

  test("stay whatever they are (property)", () => {
    const cut = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(cut, cut, cut, cut, (a, b, c, d) => {
        const [h, i] = [Math.min(a, b), Math.max(a, b)];
        const [g, j] = [Math.min(c, d), Math.max(c, d)];
        fc.pre(i > h || j > g);
        const wall = bead(h, i, g, j);
        const beads = align(source, target, { confirmed: [wall] });
        expectTiling(beads, 6, 6);
        expect(beads).toContain(wall);
      }),
    );
  });

  test("that overlap or reach beyond the texts are an error", () => {
    expect(() => align(source, target, { confirmed: [bead(0, 2, 0, 2), bead(1, 3, 2, 3)] })).toThrow(BitextError);
    expect(() => align(source, target, { confirmed: [bead(5, 7, 5, 6)] })).toThrow("texts of 6 and 6 sentences");
    expect(() => align(source, target, { confirmed: [bead(2, 2, 2, 2)] })).toThrow(
      "The confirmed bead (2–2, 2–2) does not fit",
    );
  });
});

describe("onBeads", () => {
  /** Confirmed beads from steps: how many sentences lie before each on both sides, and how many it has. */
  function wallsOf(steps: readonly (readonly number[])[], zhCount: number, enCount: number): Bead[] {
    const walls: Bead[] = [];
    let [i, j] = [0, 0];
    for (const [zhBefore, enBefore, zh, en] of steps) {
      const source = { start: i + zhBefore, end: i + zhBefore + zh };
      const target = { start: j + enBefore, end: j + enBefore + en };
      if (zh + en === 0 || source.end > zhCount || target.end > enCount) continue;
      walls.push({ source, target, cost: 0, score: 1, confirmed: true });
      [i, j] = [source.end, target.end];
    }
    return walls;
  }
  const turned = (beads: readonly Bead[]): Bead[] =>
    beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source }));

  const steps = fc.array(fc.tuple(...[4, 4, 2, 2].map((max) => fc.nat({ max }))), { maxLength: 8 });
  const evidence = fc.constantFrom(["length"] as const, undefined);

  test("gets the result part by part, walls in their places, whichever side is Chinese (property)", () => {
    fc.assert(
      fc.property(lengths, lengths, steps, evidence, fc.boolean(), (zh, en, where, kinds, isTurned) => {
        const walls = wallsOf(where, zh.length, en.length);
        const parts: (readonly Bead[])[] = [];
        const how = { evidence: kinds, onBeads: (beads: readonly Bead[]) => parts.push(beads) };
        const beads = isTurned
          ? align(enOf(en), zhOf(zh), { ...how, confirmed: turned(walls) })
          : align(zhOf(zh), enOf(en), { ...how, confirmed: walls });
        expect(parts.flat()).toEqual(beads);
        expectTiling(isTurned ? turned(beads) : beads, zh.length, en.length);
        expect(beads.filter(({ confirmed }) => confirmed)).toEqual(isTurned ? turned(walls) : walls);
        for (const part of parts) expect(part).not.toEqual([]);
        expect(parts.length).toBeLessThanOrEqual(walls.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  test("is waited for by alignAsync, and what it throws ends the search", async () => {
    const [source, target] = [zhOf([20, 30, 40]), enOf([60, 95, 120])];
    const confirmed = align(source, target).slice(1, 2);
    const heard: Bead[] = [];
    const result = await alignAsync(source, target, {
      confirmed,
      onBeads: async (beads) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        heard.push(...beads);
      },
    });
    expect(heard).toEqual(result);
    const onBeads = async (): Promise<void> => {
      throw new Error("no room");
    };
    await expect(alignAsync(source, target, { onBeads })).rejects.toThrow("no room");
  });
});

describe("alignStream", () => {
  test("gives the beads of align part by part, and waits while one is looked at", async () => {
    const [source, target] = [zhOf(Array(60).fill(20)), enOf(Array(60).fill(62))];
    const confirmed = align(source, target).filter((_, at) => at % 10 === 5);
    const parts: (readonly Bead[])[] = [];
    for await (const beads of alignStream(source, target, { confirmed })) {
      parts.push(beads);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flat()).toEqual(align(source, target, { confirmed }));
  });

  test("ends the search when its loop is left, and rejects with the reason of an abort", async () => {
    const [source, target] = [zhOf(Array(60).fill(20)), enOf(Array(60).fill(62))];
    const confirmed = align(source, target).filter((_, at) => at % 10 === 5);
    const done: number[] = [];
    const onProgress = (progress: { done: number }): void => void done.push(progress.done);
    for await (const _ of alignStream(source, target, { confirmed, onProgress })) break;
    const heard = done.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toHaveLength(heard);

    const reason = new Error("enough");
    const first = alignStream(source, target, { signal: AbortSignal.abort(reason) }).next();
    await expect(first).rejects.toBe(reason);
  });

  test("throws what the search throws", async () => {
    const [source, target] = [zhOf([20]), zhOf([20])];
    await expect(alignStream(source, target).next()).rejects.toMatchObject({ code: "languages-same" });
  });
});

describe("alignAsync", () => {
  test("gives the beads that align gives, and reports progress to the end", async () => {
    const [source, target] = [zhOf(Array(400).fill(20)), enOf(Array(400).fill(62))];
    const done: number[] = [];
    const beads = await alignAsync(source, target, {
      onProgress: (progress) => done.push(progress.done / progress.total),
    });
    expect(beads).toEqual(align(source, target));
    expect(done.at(-1)).toBe(1);
  });

  test("rejects with the signal's own reason", async () => {
    const signal = AbortSignal.abort("changed my mind");
    await expect(alignAsync(zhOf([1]), enOf([3]), { signal })).rejects.toBe("changed my mind");
  });
});

describe("alignDocuments and toUnits", () => {
  const zh: Document = {
    lang: "zh",
    text: "会议开始。大家鼓掌。\n散会了。",
    blocks: [
      { kind: "paragraph", start: 0, end: 10 },
      { kind: "paragraph", start: 11, end: 15 },
    ],
    date: "2024-02-23",
    url: "https://www.example.cn/zh",
  };
  const en: Document = {
    lang: "en",
    text: "The meeting began and everyone applauded at once.\nThen it ended.",
    blocks: [
      { kind: "paragraph", start: 0, end: 49 },
      { kind: "paragraph", start: 50, end: 64 },
    ],
  };

  test("units stand on their own: texts, languages, addresses and date", () => {
    const units = toUnits(alignDocuments(zh, en));
    expect(units.map(({ source, target }) => [source.text, target.text])).toEqual([
      ["会议开始。大家鼓掌。", "The meeting began and everyone applauded at once."],
      ["散会了。", "Then it ended."],
    ]);
    expect(units[0]).toMatchObject({
      source: { lang: "zh" },
      sourceUrl: "https://www.example.cn/zh",
      date: "2024-02-23",
    });
    expect(units[0]).not.toHaveProperty("targetUrl");
  });

  test("sentences of two blocks join with a space in English and without one in Chinese", () => {
    const bitext = alignDocuments(zh, en);
    const all = { source: { start: 0, end: 3 }, target: { start: 0, end: 2 }, cost: 0, score: 1 };
    const [unit] = toUnits({ ...bitext, beads: [all] });
    expect(unit.source.text).toBe("会议开始。大家鼓掌。散会了。");
    expect(unit.target.text).toBe("The meeting began and everyone applauded at once. Then it ended.");
  });

  test("two documents of one language are an error that says which", () => {
    expect(() => alignDocuments(en, en)).toThrow(
      "Both documents are English; one Chinese and one English are expected.",
    );
  });
});
