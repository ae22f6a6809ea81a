import { readDocuments } from "../../src/document/index.js";
import type { Document } from "../../src/model/index.js";

/** The blocks of a document, each with its kind: `heading: Noon`. */
export const blocksIn = ({ blocks, text }: Document): string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** The blocks that are read from a file. */
export const blocksOf = async (bytes: Uint8Array, name?: string): Promise<string[]> =>
  blocksIn((await readDocuments(bytes, { name })).main);
