import type { SidePair } from "../align/index.js";
import {
  type ErrorKind,
  type ErrorPlace,
  type JudgedBead,
  type JudgedDocument,
  type ListedBead,
  listBead,
} from "../evaluate/index.js";
import type { Side } from "../model/index.js";
import { type Html, html } from "./html.js";
import { count, share } from "./table.js";

/** The errors of a document, and what is needed to show them. */
export interface DocumentErrors {
  readonly document: JudgedDocument;
  readonly places: readonly ErrorPlace[];
  readonly texts: SidePair | undefined;
  /** The address of the n-th place in the page. */
  readonly link: (place: number) => string;
}

/** What each kind of error means, in a sentence. */
const KINDS: Readonly<Record<ErrorKind, string>> = {
  boundary: "the right place, but a sentence beside it is joined or cut differently",
  "left out": "a sentence that gold pairs is in no pair",
  "taken in": "a sentence that gold leaves out is in a pair",
  split: "one gold bead of two sentences or more a side is several found ones",
  merged: "one found bead of two sentences or more a side is several gold ones",
  displaced: "its sentences are all paired, but with other ones",
  "out of order": "gold skips a sentence or crosses another bead, which no answer in order could have",
};

/** The kinds of errors, explained. */
export const kindWords = (): Html =>
  html`<dl class="words">${Object.entries(KINDS).map(([kind, words]) => html`<dt>${kind}</dt><dd>${words}</dd>`)}</dl>`;

/** Every error of a document, gold and found beads side by side; folded away where it is said. */
export const errorList = ({ document, places, texts, link }: DocumentErrors, isOpen: boolean): Html => {
  const scores = new Map(document.found.map((bead) => [keyOf(listBead(bead)), bead.score]));
  return html`<details${isOpen && html` open=""`}>
<summary>${document.name}: ${count(places.length, "place")}</summary>
${places.map(
  ({ kinds, gold, found }, at) => html`<article class="place" id="${link(at)}">
<header><b>${at + 1}</b>${kinds.map((kind) => html`<span class="tag">${kind}</span>`)}</header>
<div class="pair">
<div><h4>gold</h4>${beads(gold, texts)}</div>
<div><h4>found</h4>${beads(found, texts, scores)}</div>
</div>
</article>
`,
)}</details>
`;
};

const keyOf = ({ source, target }: ListedBead): string => `${source}:${target}`;

type Scores = ReadonlyMap<string, JudgedBead["score"]>;

function beads(list: readonly ListedBead[], texts: SidePair | undefined, scores?: Scores): Html | readonly Html[] {
  if (list.length === 0) return html`<p class="faint">nothing</p>`;
  return list.map((bead) => {
    const score = scores?.get(keyOf(bead));
    return html`<div class="bead"><code>[${bead.source.join(",")}]:[${bead.target.join(",")}]${score !== undefined && ` ${share(score)}`}</code>
${texts !== undefined && [sentences(texts.source, bead.source), sentences(texts.target, bead.target)]}</div>`;
  });
}

function sentences({ document, sentences: all }: Side, side: readonly number[]): Html {
  const text = side.map((at) => all[at]?.text ?? `(no sentence ${at} in the text)`).join(" ¶ ");
  return side.length === 0 ? html`<p class="faint">—</p>` : html`<p lang="${document.lang}">${text}</p>`;
}
