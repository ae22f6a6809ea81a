import type { Issue, Place, TranslationUnit } from "../model/index.js";
import { makeUnit, readLangTag, readScore, UNSCORED } from "./unit-fields.js";

/** A `<tu>` as it stands in a TMX file. */
export interface TmxEntry {
  /** Counted from 1. */
  readonly number: number;
  readonly place: Place;
  /** The language that the entry, or else the header, calls its source; `*all*` where any may be. */
  readonly sourceLang: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly variants: readonly TmxVariant[];
}

/** A `<tuv>` as it stands in a TMX file. */
export interface TmxVariant {
  readonly lang: string;
  readonly text: string;
}

/** The units of an entry: its source with each of the other variants. What cannot be used is reported and left out. */
export function unitsOfEntry(entry: TmxEntry, onIssue: (issue: Issue) => void): TranslationUnit[] {
  const { number, place, properties, variants } = entry;
  const report = (rule: string, message: string): void => onIssue({ rule, message, place });

  const original = sourceOf(entry);
  if (original === undefined || variants.length < 2) {
    report("unit-incomplete", `Unit ${number} has ${variants.length} variants with a text, expected two languages.`);
    return [];
  }

  const scoreText = properties.get("x-score");
  const score = scoreText === undefined ? UNSCORED : readScore(scoreText);
  if (score === undefined) {
    report("score-unreadable", `The score of unit ${number} is “${scoreText}”, expected a number from 0 to 1.`);
  }

  const langOf = ({ lang }: TmxVariant) => {
    const tag = readLangTag(lang);
    if (tag === undefined) report("language-unserved", `Unit ${number} is in “${lang}”, expected Chinese and English.`);
    return tag;
  };
  const sourceLang = langOf(original);
  if (sourceLang === undefined) return [];

  const units: TranslationUnit[] = [];
  for (const variant of variants) {
    const lang = variant === original ? undefined : langOf(variant);
    if (lang === undefined) continue;
    units.push(
      makeUnit({
        source: { lang: sourceLang, text: original.text },
        target: { lang, text: variant.text },
        score: score ?? UNSCORED,
        confirmed: properties.get("x-confirmed") === "true",
        sourceUrl: properties.get("x-source-url"),
        targetUrl: properties.get("x-target-url"),
        date: properties.get("x-date"),
      }),
    );
  }
  return units;
}

/** The variant in the source language: by its whole tag, else by its language, else the first. */
function sourceOf({ sourceLang, variants }: TmxEntry): TmxVariant | undefined {
  const tag = sourceLang.toLowerCase();
  return (
    variants.find(({ lang }) => lang.toLowerCase() === tag) ??
    variants.find(({ lang }) => primary(lang) === primary(tag)) ??
    variants[0]
  );
}

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0];
