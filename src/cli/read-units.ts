import { byteDecoder, type ReadOptions, type TmxHeader, type UnitFormatName, unitFormats } from "../format/index.js";
import type { TranslationUnit } from "../model/index.js";
import { naming, readPieces } from "../node/index.js";
import { named, printIssue } from "./input.js";
import { unitFormatOf } from "./units.js";

/** Units in portions, and what their file says of itself, known from the first ones on. */
export interface UnitInput {
  readonly units: AsyncIterable<readonly TranslationUnit[]> | Iterable<readonly TranslationUnit[]>;
  header(): TmxHeader | undefined;
}

/** The units of a file as they come, the file named in whatever is found wrong. Memory for one portion. */
export function openUnits(file: string, format: UnitFormatName, { lenient, onIssue }: ReadOptions): UnitInput {
  const reader = naming(file, onIssue, (report) => unitFormats[format].reader({ lenient, onIssue: report }));
  const decode = byteDecoder({ lenient });
  return {
    units: (async function* () {
      for await (const bytes of readPieces(file)) yield named(file, () => reader.push(decode.push(bytes)));
      yield named(file, () => [...reader.push(decode.end()), ...reader.end()]);
    })(),
    header: () => reader.header?.(),
  };
}

/** The units of a file, one after the other, in the format that is said, or that its ending names. */
export function readUnits(file: string, from?: UnitFormatName): AsyncIterable<TranslationUnit> {
  const { units } = openUnits(file, from ?? unitFormatOf(file, "--from"), { onIssue: printIssue });
  return (async function* () {
    for await (const portion of units) yield* portion;
  })();
}
