import type { Side } from "../model/index.js";

/** Where each sentence stands in its document. */
export interface Layout {
  /** The block of each sentence. */
  readonly blocks: Int32Array;
  /** 1 for a sentence of a title or heading. */
  readonly isHeading: Uint8Array;
}

/**
 * The layout of a side, as `layoutEvidence` takes it: which block each sentence is in. None (`undefined`) where nothing is known of
 * it, as where a text came one sentence a line, and of subtitles, which are cut where the screen ends. Time linear in the sentences.
 *
 * @example
 * import { documentFromText, splitSentences } from "duiqi";
 * import { layoutOf } from "duiqi/evidence";
 * const document = documentFromText("The rain stopped. He went out.\nThe sun shone.");
 * layoutOf({ document, sentences: splitSentences(document) })?.blocks; // [0, 0, 1]
 */
export function layoutOf({ document, sentences }: Side): Layout | undefined {
  if (document.marks?.some(({ time }) => time !== undefined)) return undefined;
  const kinds = new Set(document.blocks.map(({ kind }) => kind));
  if (kinds.size < 2 && document.blocks.length >= sentences.length) return undefined;
  return {
    blocks: Int32Array.from(sentences, ({ block }) => block),
    isHeading: Uint8Array.from(sentences, ({ block }) => (/title|heading/.test(document.blocks[block].kind) ? 1 : 0)),
  };
}
