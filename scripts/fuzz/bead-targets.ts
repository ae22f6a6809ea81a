import { errorKinds, errorPlaces, evaluateCorpus } from "../../src/evaluate/index.js";
import {
  interTextNames,
  parseBrackets,
  parseChampollion,
  parseHunalign,
  parseIndexBeads,
  parseInterText,
  parseLadder,
  plainIds,
  writeBrackets,
  writeChampollion,
  writeHunalign,
  writeInterText,
  writeLadder,
} from "../../src/format/index.js";
import { type Bead, BitextError } from "../../src/model/index.js";
import { expectSame, expectThat, expectTiling, valueOrError } from "./expect.js";
import { apart, type Target, textOf, together, utf8 } from "./target.js";

const bead = (source: readonly [number, number], target: readonly [number, number], score: number): Bead => ({
  source: { start: source[0], end: source[1] },
  target: { start: target[0], end: target[1] },
  cost: 0,
  score,
});
const BEADS = [bead([0, 1], [0, 1], 0.9), bead([1, 3], [1, 2], 0.25), bead([3, 3], [2, 3], 0), bead([3, 4], [3, 3], 0)];
const TEXT = {
  source: ["雨停了。", "好！", "走。", "开门。"],
  target: ["It stopped.", "Good, go.", "Open."],
  beads: BEADS,
};
const TOKENS = utf8(
  ..."[ ] , : <=> omitted ~~~ 0 1 2 10 -1 1e9 99999999999999999999 0.5 NaN <link <linkGrp <s </s> <!-- &amp;".split(
    " ",
  ),
  ..."\u0000 \ufeff 会".split(" "),
  "\t",
  "\n",
  "\r",
  " ",
);

const FEW = 10_000; // sentences: formats number each, so that a bead of a billion would be a file of gigabytes

const tiling = (name: string, parse: (text: string) => Bead[], write: (beads: readonly Bead[]) => string): Target => ({
  name,
  material: { seeds: utf8(write(BEADS), write(BEADS.slice(0, 1))), tokens: TOKENS },
  read(bytes) {
    const beads = valueOrError(() => parse(textOf(bytes)), ["line"]);
    if (beads instanceof BitextError) return;
    expectTiling(beads);
    const last = beads.at(-1);
    if (last === undefined || last.source.end + last.target.end > FEW) return;
    expectSame(write(parse(write(beads))), write(beads), "what is written again");
  },
});

const indexBeads: Target = {
  name: "index-beads",
  material: { seeds: utf8("[0]:[0]:0.9\n[1,2]:[1]\n[]:[2]\n[7]:[5,3]:-4.5\n"), tokens: TOKENS },
  read(bytes) {
    const beads = valueOrError(() => parseIndexBeads(textOf(bytes)), ["line"]);
    if (beads instanceof BitextError) return;
    const { f1 } = evaluateCorpus([{ name: "a", found: beads, gold: BEADS }]).micro.strict;
    expectThat(f1 >= 0 && f1 <= 1, `the score ${f1}`);
    expectThat(errorKinds(beads, BEADS).wrong.length <= beads.length, "more beads are wrong than there are");
    errorPlaces(beads, BEADS);
  },
};

const hunalign: Target = {
  name: "hunalign",
  material: { seeds: utf8(writeHunalign(TEXT)), tokens: TOKENS },
  read(bytes) {
    const text = valueOrError(() => parseHunalign(textOf(bytes)), ["line", "column"]);
    if (text instanceof BitextError) return;
    expectTiling(text.beads, text.source.length, text.target.length);
  },
};

const ids = { sourceIds: plainIds(TEXT.source.length), targetIds: plainIds(TEXT.target.length) };
const FILES = writeInterText({ ...TEXT, ...ids, sourceFile: "zh.xml", targetFile: "en.xml" });

const interText: Target = {
  name: "intertext",
  material: { seeds: utf8(together(FILES.links, FILES.source, FILES.target)), tokens: TOKENS },
  read(bytes) {
    const [links, source, target] = apart(bytes);
    const text = valueOrError(() => parseInterText({ links, source, target }), ["line", "column"]);
    if (text instanceof BitextError) return;
    expectTiling(text.beads, text.source.length, text.target.length);
    const { sourceFile, targetFile } = text;
    expectSame(interTextNames(links), { sourceFile, targetFile }, "the names of the files");
    expectSame(text.sourceIds.length, text.source.length, "the ids of the source");
    expectSame(parseInterText(writeInterText(text)), text, "what is read again");
  },
};

/** What reads files of beads. */
export const beadTargets: readonly Target[] = [
  tiling("brackets", parseBrackets, writeBrackets),
  tiling("champollion", parseChampollion, writeChampollion),
  tiling("ladder", parseLadder, writeLadder),
  indexBeads,
  hunalign,
  interText,
];
