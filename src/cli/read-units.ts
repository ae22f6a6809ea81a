import { byteDecoder, type ReadOptions, type TmxHeader, type UnitFormatName, unitFormats } from "../format/index.js";
import type { RunOptions, TranslationUnit } from "../model/index.js";
import { naming, readPieces } from "../node/index.js";
import { named } from "./input.js";
import { unitFormatOf } from "./units.js";

/** Units in portions, and what their file says of itself, known from the first ones on. */
export interface UnitInput {
  readonly units: AsyncIterable<readonly TranslationUnit[]> | Iterable<readonly TranslationUnit[]>;
  header(): TmxHeader | undefined;
}

/** How to read units from a file. An abort ends the reading. */
export interface UnitInputOptions extends ReadOptions, Pick<RunOptions, "signal"> {}

/** The units of a file as they come, the file named in whatever is found wrong. Memory for one portion. */
export function openUnits(file: string, format: UnitFormatName, options: UnitInputOptions): UnitInput {
  const { decoder, reader } = naming(file, options.onIssue, (onIssue) => ({
    decoder: byteDecoder({ ...options, onIssue }),
    reader: unitFormats[format].reader({ ...options, onIssue }),
  }));
  return {
    units: (async function* () {
      for await (const bytes of readPieces(file, options)) yield named(file, () => reader.push(decoder.push(bytes)));
      yield named(file, () => [...reader.push(decoder.end()), ...reader.end()]);
    })(),
    header: () => reader.header?.(),
  };
}

/** The units of a file, one after the other, in the format that is said, or that its ending names. */
export function readUnits(
  file: string,
  from: UnitFormatName | undefined,
  options: UnitInputOptions,
): AsyncIterable<TranslationUnit> {
  const { units } = openUnits(file, from ?? unitFormatOf(file, "--from"), options);
  return (async function* () {
    for await (const portion of units) yield* portion;
  })();
}
