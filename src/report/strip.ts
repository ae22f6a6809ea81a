import type { ErrorPlace, ListedBead } from "../evaluate/index.js";
import { type Html, html } from "./html.js";

/** Errors of a document, drawn where they lie. */
export interface Strip {
  readonly name: string;
  readonly places: readonly ErrorPlace[];
  /** Sentences of each side. */
  readonly sourceCount: number;
  readonly targetCount: number;
  /** The address of the n-th place in the page. */
  readonly link: (place: number) => string;
}

const LENGTH = 1000;
const LEAST = 3; // of the length: what is narrower is not seen

/** A strip of two lanes, the source above the target, from the first sentence to the last: dark where beads are wrong. */
export const strip = ({ name, places, sourceCount, targetCount, link }: Strip): Html =>
  html`<svg class="strip" viewBox="0 0 ${LENGTH} 24" preserveAspectRatio="none" role="img" aria-label="${name}: where the errors lie">
<rect class="lane" x="0" y="0" width="${LENGTH}" height="11"/>
<rect class="lane" x="0" y="13" width="${LENGTH}" height="11"/>
${places.map((place, at) => {
  const marks = [
    ...runsOf(place, "source").map((run) => mark(run, sourceCount, 0)),
    ...runsOf(place, "target").map((run) => mark(run, targetCount, 13)),
  ];
  return html`<a href="#${link(at)}"><title>${place.kinds.join(", ")}</title>${marks}</a>
`;
})}</svg>`;

type Run = readonly [first: number, last: number];

function mark([first, last]: Run, sentences: number, y: number): Html {
  const width = Math.max(LEAST, (LENGTH * (last + 1 - first)) / sentences);
  const x = Math.min(LENGTH - width, (LENGTH * first) / sentences);
  return html`<rect class="wrong" x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="11"/>`;
}

/** The sentences of a place, neighbours as one. */
function runsOf({ gold, found }: ErrorPlace, side: keyof ListedBead): Run[] {
  const sentences = [...new Set([...gold, ...found].flatMap((bead) => bead[side]))].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const sentence of sentences) {
    const before = runs.at(-1);
    if (before !== undefined && before[1] === sentence - 1) runs[runs.length - 1] = [before[0], sentence];
    else runs.push([sentence, sentence]);
  }
  return runs;
}
