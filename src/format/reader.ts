import { expectUnits } from "../expect/index.js";
import type { LangTag, Note, Place, ReportOptions, TranslationUnit } from "../model/index.js";

/** How to read units. */
export interface ReadOptions extends ReportOptions {
  /**
   * Leave out a unit that does not keep to the format, report it as `unit-skipped` with its place, and go on behind it.
   *
   * @default false: it is an error
   */
  readonly lenient?: boolean | undefined;
  /** The languages where the file does not say them. */
  readonly sourceLang?: LangTag | undefined;
  readonly targetLang?: LangTag | undefined;
  /** Of tables: the columns of the two texts, where they have other names than ours. @default told by the names above them, or by what stands in them */
  readonly columns?: TableColumns | undefined;
  /** Called for each unit, in order, with the place where it begins: in XML, just behind its start tag. */
  readonly onUnit?: ((place: Place) => void) | undefined;
}

/** Columns of a table, by their numbers, from 1, or by the names above them, in any case. */
export interface TableColumns {
  readonly source: number | string;
  readonly target: number | string;
}

/** What a TMX file says of itself. */
export interface TmxHeader {
  /** By their names in TMX: `srclang`, `creationtool`, `segtype` and so on. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes?: readonly Note[];
  /** Characters of an encoding of its own, TMX `<ude>`. */
  readonly encodings?: readonly UserEncoding[];
}

/** An encoding that a TMX file defines: its attributes (`name`, `base`), and those of each `<map>` (`unicode`, `code` and so on). */
export interface UserEncoding {
  readonly attributes: Readonly<Record<string, string>>;
  readonly maps: readonly Readonly<Record<string, string>>[];
}

/** Units from a text that comes in pieces, cut anywhere. Memory for one piece and one unit. */
export interface UnitReader {
  /** The units that end in this piece, in order. */
  push(piece: string): TranslationUnit[];
  /** The units that the end of the text ends. Nothing may follow. */
  end(): TranslationUnit[];
  /** Of TMX: the header, from the first unit on. */
  header?(): TmxHeader | undefined;
}

/** A text from units that come in portions. Memory for one portion. */
export interface UnitWriter {
  /** The text of these units, and before the first ones whatever the format begins with. */
  push(units: readonly TranslationUnit[]): string;
  /** What the format ends with. Nothing may follow. */
  end(): string;
}

/** The units of a whole text. */
export const readWhole = (reader: UnitReader, text: string): TranslationUnit[] => {
  const units = reader.push(text);
  const last = reader.end();
  return last.length === 0 ? units : units.concat(last);
};

/**
 * The text of all units.
 *
 * @throws TypeError where the units are none, or not in an array.
 */
export const writeWhole = (writer: UnitWriter, units: readonly TranslationUnit[]): string => {
  expectUnits(units);
  return writer.push(units) + writer.end();
};
