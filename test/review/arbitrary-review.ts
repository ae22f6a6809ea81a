import fc from "fast-check";
import type { Bead, Bitext, Sentence, Side } from "../../src/model/index.js";
import type { Correction, Realign } from "../../src/review/index.js";
import { splitSentences } from "../../src/segment/index.js";

const sideOf = (lang: "zh" | "en", blocks: readonly string[]): Side => {
  let start = 0;
  const spans = blocks.map((text) => {
    const block = { kind: "paragraph" as const, start, end: start + text.length };
    start = block.end + 1;
    return block;
  });
  const document = { lang, text: blocks.join("\n"), blocks: spans };
  return { document, sentences: splitSentences(document) };
};

const block = (sentence: fc.Arbitrary<string>, between: string): fc.Arbitrary<string> =>
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(between));

const zhSentence = fc.constantFrom(
  "机器人开会。",
  "大家都来了！",
  "𠮷野家 开张。",
  "今年增长百分之五。",
  "<b>好</b>。",
);
const enSentence = fc.constantFrom(
  "Robots hold a meeting.",
  "All came!",
  "It opens  today.",
  "Up 5 percent.",
  "Is it so?",
);

const score = fc.double({ min: 0, max: 1, noNaN: true });
const known = fc.option(score, { nil: undefined });

/** A bitext of a few blocks a side, and beads of any shape that tile it; about one in four confirmed, and
 * some without a cost or a score. */
export const arbitraryBitext: fc.Arbitrary<Bitext> = fc
  .tuple(
    fc.array(block(zhSentence, ""), { minLength: 1, maxLength: 4 }),
    fc.array(block(enSentence, " "), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), fc.nat(3), known, known, fc.nat(3)), { maxLength: 40 }),
  )
  .map(([zh, en, steps]) => {
    const [source, target] = [sideOf("zh", zh), sideOf("en", en)];
    const beads: Bead[] = [];
    const ends = [source.sentences.length, target.sentences.length];
    let [i, j] = [0, 0];
    for (const [rows, columns, cost, sureness, chance] of [...steps, [ends[0], ends[1], 1, 0.5, 1] as const]) {
      const [h, g] = [Math.min(ends[0], i + rows), Math.min(ends[1], j + columns)];
      if (h + g === i + j) continue;
      const bead: Bead = {
        source: { start: i, end: h },
        target: { start: j, end: g },
        ...(cost !== undefined && { cost }),
        ...(sureness !== undefined && { score: sureness }),
      };
      beads.push(chance === 0 ? { ...bead, confirmed: true } : bead);
      [i, j] = [h, g];
    }
    return { source, target, beads };
  });

const index = fc.integer({ min: -1, max: 18 });
const side = fc.constantFrom("source" as const, "target" as const);

/** A correction, which may fit or not. */
export const arbitraryCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant("merge" as const), bead: index }),
  fc.record({ kind: fc.constant("split" as const), bead: index, source: index, target: index }),
  fc.record({ kind: fc.constant("split" as const), bead: index, source: fc.nat(2), target: fc.nat(2) }),
  fc.record({ kind: fc.constant("shift" as const), bead: index, side, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ kind: fc.constant("cut" as const), side, sentence: index, offset: fc.integer({ min: -2, max: 20 }) }),
  fc.record({ kind: fc.constant("join" as const), side, sentence: index }),
  fc.record({ kind: fc.constant("part" as const), bead: index }),
  fc.record({ kind: fc.constantFrom("confirm" as const, "reopen" as const), first: index, end: index }),
);

/** Puts all beads that are not confirmed, up to the next confirmed ones, into one; or each sentence into one of its own. */
export const realignAs =
  (how: "one" | "each"): Realign =>
  (beads, first, end) => {
    let [from, to] = [first, end];
    while (from > 0 && !beads[from - 1].confirmed) from--;
    while (to < beads.length && !beads[to].confirmed) to++;
    const walls = beads.slice(first, end);
    const inserted = [...tiled(beads.slice(from, first), how), ...walls, ...tiled(beads.slice(end, to), how)];
    return { at: from, removed: beads.slice(from, to), inserted };
  };

function tiled(beads: readonly Bead[], how: "one" | "each"): Bead[] {
  const [first, last] = [beads[0], beads.at(-1)];
  if (first === undefined || last === undefined) return [];
  const source = { start: first.source.start, end: last.source.end };
  const target = { start: first.target.start, end: last.target.end };
  if (how === "one") return [{ source, target, cost: 1, score: 0.5 }];
  const rows = Array.from({ length: source.end - source.start }, (_, k): Bead => {
    const start = source.start + k;
    return {
      source: { start, end: start + 1 },
      target: { start: target.start, end: target.start },
      cost: 2,
      score: 0.1,
    };
  });
  const columns = Array.from({ length: target.end - target.start }, (_, k): Bead => {
    const start = target.start + k;
    return { source: { start: source.end, end: source.end }, target: { start, end: start + 1 }, cost: 2, score: 0.1 };
  });
  return [...rows, ...columns];
}

/** What of a bitext is not as it should be: beads that do not tile, sentences that do not hold the text of their block. */
export function faultsOf({ source, target, beads }: Bitext): string[] {
  const faults: string[] = [];
  let [i, j] = [0, 0];
  for (const bead of beads) {
    if (bead.source.start !== i || bead.target.start !== j) faults.push(`a bead begins at ${JSON.stringify(bead)}`);
    if (bead.source.end < i || bead.target.end < j) faults.push("a bead goes back");
    if (bead.source.end + bead.target.end === i + j) faults.push("a bead is empty");
    [i, j] = [bead.source.end, bead.target.end];
  }
  if (i !== source.sentences.length || j !== target.sentences.length) faults.push("beads end early");
  return [...faults, ...sentenceFaults(source), ...sentenceFaults(target)];
}

function sentenceFaults({ document, sentences }: Side): string[] {
  const faults: string[] = [];
  let from = 0;
  const isSpace = (start: number, end: number): boolean => document.text.slice(start, end).trim() === "";
  for (const { start, end, text, block } of sentences) {
    const own = document.blocks[block];
    if (document.text.slice(start, end) !== text || text.trim() === "") faults.push(`“${text}” is not its text`);
    if (start < own.start || end > own.end) faults.push(`“${text}” is not in its block`);
    if (!isSpace(from, start)) faults.push(`before “${text}” there is text`);
    from = end;
  }
  return isSpace(from, document.text.length) ? faults : [...faults, "text is left"];
}

/** Confirmed beads by the text that they join, which stays where sentences are counted anew. */
export const wallsOf = ({ source, target, beads }: Bitext): string[] =>
  beads.filter(({ confirmed }) => confirmed).map((bead) => textsOf({ source, target, beads }, bead).join(" | "));

const textsOf = (bitext: Bitext, bead: Bead): string[] =>
  [
    bitext.source.sentences.slice(bead.source.start, bead.source.end),
    bitext.target.sentences.slice(bead.target.start, bead.target.end),
  ].map((sentences) => sentences.map(({ start, text }: Sentence) => `${start} ${text}`).join(" "));
