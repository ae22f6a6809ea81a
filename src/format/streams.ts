import type { TranslationUnit } from "../model/index.js";
import type { UnitReader, UnitWriter } from "./reader.js";

/**
 * The units of a text that comes in pieces, cut anywhere, as they are complete: a file of any size in the memory for one piece.
 *
 * @param reader Of a format: `tmxReader()`, or `unitFormats.tsv.reader()`.
 * @throws BitextError where the text does not keep to the format; what the pieces themselves throw.
 * @example
 * import { createReadStream } from "node:fs";
 * import { tmxReader, unitsFrom } from "duiqi/format";
 * let count = 0;
 * for await (const units of unitsFrom(tmxReader(), createReadStream("memory.tmx", "utf8"))) count += units.length;
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
 * @param writer Of a format: `tmxWriter()`, or `unitFormats.tsv.writer()`.
 * @throws what the portions themselves throw, and what the writer does.
 * @example
 * import { createWriteStream } from "node:fs";
 * import { pipeline } from "node:stream/promises";
 * import { piecesFrom, tmxWriter } from "duiqi/format";
 * const portions = [units.slice(0, 1), units.slice(1)]; // or what another reader gives, as it comes
 * await pipeline(piecesFrom(tmxWriter(), portions), createWriteStream("memory.tmx"));
 */
export async function* piecesFrom(
  writer: UnitWriter,
  portions: Iterable<readonly TranslationUnit[]> | AsyncIterable<readonly TranslationUnit[]>,
): AsyncGenerator<string, void> {
  for await (const units of portions) yield writer.push(units);
  yield writer.end();
}
