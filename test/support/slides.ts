import { strToU8, zipSync } from "fflate";

const relations = (targets: Readonly<Record<string, readonly [type: string, target: string]>>): Uint8Array =>
  strToU8(
    `<Relationships>${Object.entries(targets)
      .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="http://x.example/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`,
  );

/** A shape of a slide with paragraphs, and of the kind that its place has. */
export const shape = (kind: string, ...paragraphs: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${kind && `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs
    .map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`)
    .join("")}</p:txBody></p:sp>`;

/** A presentation of slides, each with its shapes and, where it has any, the shapes of its notes. */
export function slides(...all: readonly (readonly [shapes: string, notes?: string])[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "ppt/presentation.xml": strToU8(
      `<p:presentation xmlns:r="http://r.example"><p:sldIdLst>${all.map((_, at) => `<p:sldId id="${256 + at}" r:id="r${at}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    ),
    // the numbers of the parts say nothing of their order
    "ppt/_rels/presentation.xml.rels": relations(
      Object.fromEntries(all.map((_, at) => [`r${at}`, ["slide", `slides/slide${all.length - at}.xml`]])),
    ),
  };
  for (const [at, [shapes, notes]] of all.entries()) {
    const number = all.length - at;
    files[`ppt/slides/slide${number}.xml`] = strToU8(`<p:sld><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`);
    if (notes === undefined) continue;
    const target = `../notesSlides/notes${number}.xml`;
    files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations({ r1: ["notesSlide", target] });
    files[`ppt/notesSlides/notes${number}.xml`] = strToU8(`<p:notes><p:spTree>${notes}</p:spTree></p:notes>`);
  }
  return zipSync(files);
}
