import type { LangTag, TranslationUnit } from "../model/index.js";

/** A unit of which each field was looked for: those that its file does not have are `undefined` or `false`. */
export interface UnitFields extends Pick<TranslationUnit, "source" | "target" | "score"> {
  readonly confirmed: boolean;
  readonly sourceUrl: string | undefined;
  readonly targetUrl: string | undefined;
  readonly date: string | undefined;
}

/** The score of a unit whose file gives none: whoever wrote the pair down vouches for it. */
export const UNSCORED = 1;

/** The unit that has these fields. What is `undefined` or `false` is left out of it. */
export const makeUnit = ({
  source,
  target,
  score,
  confirmed,
  sourceUrl,
  targetUrl,
  date,
}: UnitFields): TranslationUnit => ({
  source,
  target,
  score,
  ...(confirmed && { confirmed }),
  ...(sourceUrl !== undefined && { sourceUrl }),
  ...(targetUrl !== undefined && { targetUrl }),
  ...(date !== undefined && { date }),
});

/**
 * A language tag as other tools write it (`ZH-CN`, `en_US`), or `undefined` where it is neither Chinese nor English.
 * Only the language and the sign after it change; script and region stay as they are.
 */
export function readLangTag(text: string): LangTag | undefined {
  const tag = text.replace(/^(?:zh|en)/i, (language) => language.toLowerCase()).replace(/^(zh|en)_/, "$1-");
  return isLangTag(tag) ? tag : undefined;
}

const isLangTag = (text: string): text is LangTag => /^(?:zh|en)(?:$|-)/.test(text);

/** Whether a value is a number from 0 to 1, as scores are. */
export const isScore = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** A score from its digits, or `undefined` where the text is no number from 0 to 1. */
export function readScore(text: string): number | undefined {
  const score = text.trim() === "" ? undefined : Number(text);
  return isScore(score) ? score : undefined;
}
