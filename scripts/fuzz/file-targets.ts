import { align, pairScore, toUnits } from "../../src/align/index.js";
import { encodeLexicon, openLexicon } from "../../src/lexicon/index.js";
import { BitextError, type Side } from "../../src/model/index.js";
import { readGlossaryFile, readPairFiles } from "../../src/node/index.js";
import { pairDocuments } from "../../src/pair/index.js";
import {
  expectDocument,
  expectInOrder,
  expectScore,
  expectThat,
  expectTiling,
  valueOrError,
  valueOrErrorAsync,
} from "./expect.js";
import { fileOf } from "./in-folder.js";
import { apart, type Target, together, utf8 } from "./target.js";

const TOKENS = utf8(
  ..."\u0000 \ufeff 会 robot 机器人 。 . 12 3 = < “ ” \u{1f600} \u0301 ...".split(" "),
  "\t",
  "\n",
  "\r\n",
  "\n\n",
  " ",
);

const glossary: Target = {
  name: "glossary",
  material: { seeds: utf8("机器人\trobot\n人工智能\tartificial intelligence\n\n新川\tXinchuan\n"), tokens: TOKENS },
  read(bytes) {
    const lexicon = valueOrError(() => readGlossaryFile(fileOf("terms.tsv", bytes)), ["file"]);
    if (lexicon instanceof BitextError) return;
    const found = lexicon.find("机器人", 0, 3);
    expectThat(found >= 0 && lexicon.headword(found) === "机器人", "the lexicon has no robot");
  },
};

const LEXICON = encodeLexicon({
  entries: new Map([
    ["机器人", new Map([["robot", 1]])],
    ["会", new Map([["meet", 0.5]])],
  ]),
  readings: new Map([["会", ["hui", "kuai"]]]),
  simplifications: new Map([["會", "会"]]),
});

const lexicon: Target = {
  name: "lexicon",
  material: {
    seeds: [LEXICON],
    tokens: [...TOKENS, Uint8Array.of(0xff, 0xff, 0xff, 0xff), Uint8Array.of(0, 0, 0, 0)],
  },
  read(bytes) {
    const opened = valueOrError(() => openLexicon(bytes), []);
    if (opened instanceof BitextError) return;
    valueOrError(() => opened.simplify("會議"), []);
    valueOrError(() => opened.simplifications(), []);
    opened.readings("会");
    expectThat(opened.findStem("robot") < opened.stemCount, "a stem is beyond the last");
    for (const text of ["机器人会", "robot"]) {
      for (let end = 1; end <= text.length; end++) {
        const found = opened.find(text, 0, end);
        expectThat(found >= -1 && found < opened.entryCount, `the entry ${found} of ${opened.entryCount}`);
        if (found >= 0) expectThat(opened.headword(found) === text.slice(0, end), "an entry has another headword");
      }
    }
  },
};

/** @throws BrokenPromise where sentences are not those of a text. */
function expectSide({ document, sentences }: Side): void {
  expectDocument(document);
  expectInOrder(sentences, document.text.length, "sentences");
  for (const { start, end, text } of sentences) {
    expectThat(text === document.text.slice(start, end), "a sentence is not its text");
  }
}

const pairOfFiles = (split: "lines" | "sentences"): Target => ({
  name: `pair-of-${split}`,
  material: {
    seeds: utf8(
      together(
        "新川省机器人会议今天在江城召开。\n增长6.5%，达到12家。\n“走！”他说。\n",
        "The robot meeting of Xinchuan opened today.\nIt grew 6.5 percent, to 12.\n“Go!” he said.\n",
      ),
      together("It rained.\nIt stopped.", "下雨了。\r\n雨停了。"),
      together("机器人\n\n", "robots"),
    ),
    tokens: TOKENS,
  },
  async read(bytes) {
    const [zh, en] = apart(bytes);
    const files = [fileOf("pair-source.txt", zh), fileOf("pair-target.txt", en)] as const;
    const sides = await valueOrErrorAsync(() => readPairFiles(...files, { split }), ["file"]);
    if (sides instanceof BitextError) return;
    const { source, target } = sides;
    expectSide(source);
    expectSide(target);
    const beads = valueOrError(() => align(source, target), []);
    if (beads instanceof BitextError) return;
    expectTiling(beads, source.sentences.length, target.sentences.length);
    const bitext = { source, target, beads };
    expectScore(pairScore(bitext));
    expectThat(toUnits(bitext).length <= beads.length, "more units than beads");
    for (const { probability } of pairDocuments([source.document], [target.document]).pairs) expectScore(probability);
  },
});

/** What reads other files. */
export const fileTargets: readonly Target[] = [glossary, lexicon, pairOfFiles("lines"), pairOfFiles("sentences")];
