import type { TranslationUnit } from "../model/index.js";
import type { UnitReader, UnitWriter } from "./reader.js";

/**
 * The units of a text that comes in pieces, cut anywhere, as they are complete: a file of any size in the memory for one piece.
 *
 * @throws BitextError where the text does not keep to the format; what the pieces themselves throw.
 * @example
 * for await (const units of unitsFrom(tmxReader(), createReadStream("memory.tmx", "utf8"))) save(units);
 */
export async function* unitsFrom(
  reader: UnitReader,
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<TranslationUnit[], void> {
  for await (const piece of pieces) yield reader.push(piece);
  yield reader.end();
}

/**
 * The text of units that come in portions, piece by piece: what a stream or a response is written from, in the memory for one portion.
 *
 * @example
 * await pipeline(piecesFrom(tmxWriter(), portions), createWriteStream("memory.tmx"));
 */
export async function* piecesFrom(
  writer: UnitWriter,
  portions: Iterable<readonly TranslationUnit[]> | AsyncIterable<readonly TranslationUnit[]>,
): AsyncGenerator<string, void> {
  for await (const units of portions) yield writer.push(units);
  yield writer.end();
}
