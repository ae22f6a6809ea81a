import { type Bitext, BitextError, type Side } from "../../src/model/index.js";
import {
  correct,
  enter,
  type JournalText,
  journalStart,
  journalText,
  newReview,
  parseJournal,
  readNewEntries,
  replay,
  writeEntry,
  writeJournalHeader,
} from "../../src/review/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import { readAddress } from "../../src/serve/address.js";
import { expectSame, expectThat, expectTiling, valueOrError, valueOrRangeError } from "./expect.js";
import { type Target, textOf, utf8 } from "./target.js";

const source = sideFromLines(["雨停了。", "好！", "走。"], "zh");
const target = sideFromLines(["It stopped.", "Good.", "Go."], "en");
const BITEXT: Bitext = {
  source,
  target,
  beads: source.sentences.map((_, at) => ({
    source: { start: at, end: at + 1 },
    target: { start: at, end: at + 1 },
    cost: 0,
    score: 0.5,
  })),
};
const CORRECTIONS = [
  { kind: "confirm", first: 0, end: 1 },
  { kind: "merge", bead: 1 },
] as const;

let review = newReview(BITEXT);
for (const correction of CORRECTIONS) review = correct(review, correction);
const DONE = review.done.map((change) => ({ do: change }));

const asText = (side: Side): JournalText => journalText("a.txt", "0", side);
const HEADER = writeJournalHeader({ source: asText(source), target: asText(target), beads: BITEXT.beads });

const TOKENS = utf8(
  ...'{ } [ ] : , " \\ null true -1 1e999 0 1 source target do undo redo beads at removed inserted start end'.split(
    " ",
  ),
  ..."from entries sentences side block cost score confirmed \u0000 \ufeff 会".split(" "),
  "\t",
  "\n",
  "\r\n",
  " ",
);

const journal: Target = {
  name: "journal",
  material: {
    seeds: utf8(`${HEADER}${DONE.map(writeEntry).join("")}${writeEntry({ undo: true })}${writeEntry({ redo: true })}`),
    tokens: TOKENS,
  },
  read(bytes) {
    const read = valueOrError(() => parseJournal(textOf(bytes)), ["line"]);
    if (read instanceof BitextError || read === undefined) return;
    const begun = valueOrError(() => journalStart(read.header, source.document, target.document), ["line"]);
    if (begun instanceof BitextError) return;
    const replayed = valueOrError(() => replay(begun, read.entries, 2), ["line"]);
    if (!(replayed instanceof BitextError)) expectTiling(replayed.bitext.beads);
  },
};

const newEntries: Target = {
  name: "new-entries",
  material: {
    seeds: utf8(JSON.stringify({ from: 0, entries: DONE }), JSON.stringify({ from: 2, entries: [{ undo: true }] })),
    tokens: TOKENS,
  },
  read(bytes) {
    let body: unknown;
    try {
      body = JSON.parse(textOf(bytes));
    } catch {
      return;
    }
    const read = valueOrError(() => readNewEntries(body), []);
    if (read instanceof BitextError) return;
    let now = newReview(BITEXT);
    for (const entry of read.entries) {
      const next = valueOrRangeError(() => enter(now, entry));
      if (next instanceof RangeError) return;
      now = next;
      expectTiling(now.bitext.beads);
    }
  },
};

const address: Target = {
  name: "address",
  material: {
    seeds: utf8("http://127.0.0.1:40213/abcdefghijklmnopqrstuv/"),
    tokens: utf8(..."http:// @ : / \\ # ? % . 127.0.0.1 localhost a.example [::1] 65536 0 \u0000 \n 会 －".split(" ")),
  },
  read(bytes) {
    const text = textOf(bytes);
    const served = readAddress(text);
    if (served === undefined) return;
    const url = new URL(text);
    expectSame([url.hostname, url.pathname], ["127.0.0.1", `/${served.token}/`], "where the address leads");
    expectThat(served.port > 0 && served.port <= 65_535, `the port ${served.port}`);
  },
};

/** What reads corrections, and what finds the server of a review. */
export const reviewTargets: readonly Target[] = [journal, newEntries, address];
