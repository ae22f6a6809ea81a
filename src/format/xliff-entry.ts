import type { Inline, LangTag, Note, Place, TranslationUnit, Variant } from "../model/index.js";
import { plainText, variantText } from "./inline.js";
import type { ReadOptions } from "./reader.js";
import { found, PROPERTY, readAddresses, readLangTag, some, splitNotes } from "./unit-fields.js";

/** A source and its translation as they stand in an XLIFF file. */
export interface XliffSegment {
  readonly source: readonly Inline[] | undefined;
  readonly target: readonly Inline[] | undefined;
  readonly isConfirmed: boolean;
  /** What tools say of it: its state, where it came from, and so on. */
  readonly notes: readonly Note[];
  /** The segment's own id, where its unit has several. */
  readonly id: string | undefined;
}

/** A proposed translation, and how good it is. */
export interface XliffMatch {
  readonly target: readonly Inline[];
  /** From 0 to 1, or `undefined` where the file has none of ours. */
  readonly score: number | undefined;
}

/** A `<unit>` or `<trans-unit>` as it stands in an XLIFF file. */
export interface XliffEntry {
  readonly place: Place;
  readonly id: string | undefined;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly notes: readonly Note[];
  readonly matches: readonly XliffMatch[];
  readonly segments: readonly XliffSegment[];
}

/** The units of an entry, one a segment that has a target. What cannot be used is reported and left out. */
export function unitsOfXliff(entry: XliffEntry, options: ReadOptions): TranslationUnit[] {
  const { onIssue = () => {} } = options;
  const { place, id, notes, matches, segments } = entry;
  const report = (rule: string, message: string): void => onIssue({ rule, message, place });
  const langOf = (lang: string, side: "source" | "target", given: LangTag | undefined): LangTag | undefined => {
    const tag = lang === "" ? given : readLangTag(lang);
    if (tag !== undefined) return tag;
    const said =
      lang === ""
        ? `The file does not say the language of the ${side}; the option ${side}Lang says it.`
        : `The unit is in “${lang}”, expected Chinese and English.`;
    report("language-unserved", said);
    return undefined;
  };
  const sourceLang = langOf(entry.sourceLang, "source", options.sourceLang);
  const targetLang = langOf(entry.targetLang, "target", options.targetLang);
  if (sourceLang === undefined || targetLang === undefined) return [];

  const { own, others } = splitNotes(notes);
  const addresses = readAddresses(own.get(PROPERTY.sourceUrl), own.get(PROPERTY.targetUrl), { onIssue }, place);
  return segments.flatMap(({ source, target, isConfirmed, notes: facts, id: segmentId }): TranslationUnit[] => {
    if (target === undefined) {
      if (plainText(source ?? []) !== "")
        report("unit-incomplete", `Unit ${id ?? ""} has no target, expected a translation.`);
      return [];
    }
    if (source === undefined) {
      if (plainText(target) !== "")
        report("unit-incomplete", `Segment ${segmentId ?? ""} of unit ${id ?? ""} has no source, expected one.`);
      return [];
    }
    const text = plainText(target);
    const match = matches.find(({ target: proposed, score }) => score !== undefined && plainText(proposed) === text);
    return [
      found<TranslationUnit>({
        id: segments.length > 1 && segmentId !== undefined ? `${id ?? ""}/${segmentId}` : id,
        source: found<Variant>({ lang: sourceLang, ...variantText(source) }),
        target: found<Variant>({ lang: targetLang, ...variantText(target) }),
        score: match?.score,
        confirmed: isConfirmed || undefined,
        ...addresses,
        date: own.get(PROPERTY.date),
        notes: some([...facts, ...others]),
        created: undefined,
        createdBy: undefined,
        changed: undefined,
        changedBy: undefined,
        attributes: undefined,
      }),
    ];
  });
}

/** How a match that states a score names the program that wrote it. */
export const XLIFF_TOOL = "duiqi";

/** A score from a quality in percent, with or without its sign; `undefined` where it is none. */
export function readPercent(text: string | undefined): number | undefined {
  const percent = text === undefined || text.trim() === "" ? Number.NaN : Number(text.replace("%", ""));
  return percent >= 0 && percent <= 100 ? Number((percent / 100).toFixed(8)) : undefined;
}

/** A score as a quality in percent; scores keep eight decimals. */
export const percentOf = (score: number): string => String(Number((score * 100).toFixed(6)));
