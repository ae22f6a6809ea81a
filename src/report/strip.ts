import type { ErrorPlace, ListedBead } from "../evaluate/index.js";
import type { DocumentErrors } from "./error-list.js";
import { type Html, html } from "./html.js";

const LENGTH = 1000; // of the drawing, in units of its own: it is as wide as the page
const LEAST = 3; // of the length: what is narrower is not seen

/** A strip of two lanes, the source above the target, from the first sentence to the last: filled where beads are wrong. */
export function strip(errors: DocumentErrors): Html {
  const [sourceCount, targetCount] = [sentencesOf(errors, "source"), sentencesOf(errors, "target")];
  return html`<svg class="strip" viewBox="0 0 ${LENGTH} 24" preserveAspectRatio="none" role="group" aria-label="${errors.document.name}: where the errors lie">
<rect class="lane" x="0" y="0" width="${LENGTH}" height="11"/>
<rect class="lane" x="0" y="13" width="${LENGTH}" height="11"/>
${errors.places.map((place, at) => {
  const marks = [
    ...runsOf(place, "source").map((run) => mark(run, sourceCount, 0)),
    ...runsOf(place, "target").map((run) => mark(run, targetCount, 13)),
  ];
  return html`<a href="#${errors.link(at)}"><title>${place.kinds.join(", ")}</title>${marks}</a>
`;
})}</svg>`;
}

/** How many sentences a side has: as the texts say, or as the beads do. */
function sentencesOf({ document: { found, gold }, texts }: DocumentErrors, side: keyof ListedBead): number {
  let end = Math.max(1, texts?.[side].sentences.length ?? 0);
  for (const { [side]: sentences } of [...found, ...gold]) {
    if ("start" in sentences) end = Math.max(end, sentences.end);
    else for (const sentence of sentences) end = Math.max(end, sentence + 1);
  }
  return end;
}

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
