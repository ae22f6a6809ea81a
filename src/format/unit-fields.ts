import {
  isLangTag,
  type LangTag,
  type Note,
  type Place,
  type Provenance,
  type ReportOptions,
  type TranslationUnit,
} from "../model/index.js";
import { webAddress } from "../text/index.js";

/** Fields of which each was looked for: those that a file does not have are `undefined`. */
export type Sought<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** The fields that were found. */
export function found<T extends object>(fields: Sought<T>): T {
  const kept: Partial<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept as T; // what T asks for is never undefined in Sought<T>
}

/** The list, or nothing where it is empty. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** The names of properties in TMX and XLIFF: first those that are fields of a unit, then what tools say of a segment. */
export const PROPERTY = {
  score: "x-score",
  confirmed: "x-confirmed",
  sourceUrl: "x-source-url",
  targetUrl: "x-target-url",
  date: "x-date",
  state: "x-state",
  rate: "x-match-rate",
  origin: "x-origin",
  locked: "x-locked",
} as const;

const OWN: ReadonlySet<string> = new Set([
  ...[PROPERTY.score, PROPERTY.confirmed, PROPERTY.sourceUrl, PROPERTY.targetUrl, PROPERTY.date],
]);

/** Notes that are not fields of a unit, and those that are, by their names. */
export function splitNotes(notes: readonly Note[]): { readonly others: Note[]; readonly own: Map<string, string> } {
  const own = new Map<string, string>();
  const others = notes.filter(({ type, text }) => {
    if (type === undefined || !OWN.has(type)) return true;
    own.set(type, text);
    return false;
  });
  return { others, own };
}

/** Whether anything is known of who made it and when. */
export const hasHistory = ({ created, createdBy, changed, changedBy, attributes }: Provenance): boolean =>
  [created, createdBy, changed, changedBy, attributes].some((field) => field !== undefined);

/** The codes of ISO 639 for the two languages: of three letters for Chinese, Mandarin and English. */
const CODES: ReadonlyMap<string, "zh" | "en"> = new Map([
  ...["zh", "zho", "chi", "cmn"].map((code) => [code, "zh"] as const),
  ...["en", "eng"].map((code) => [code, "en"] as const),
]);

/**
 * A language tag as other tools write it (`ZH-CN`, `en_US`, `zho_Hans`, `cmn-Hans-CN`, `eng_Latn`), or `undefined` where it is neither Chinese nor
 * English. The code of the language becomes that of two letters, the signs after it hyphens, and Latin letters go without saying of English; script and
 * region stay as they are.
 */
export function readLangTag(text: string): LangTag | undefined {
  if (isLangTag(text)) return text;
  const [code, ...rest] = text.trim().split(/[-_]/);
  const language = CODES.get(code.toLowerCase());
  if (language === undefined) return undefined;
  const [script, ...more] = rest;
  const subtags = language === "en" && script?.toLowerCase() === "latn" ? more : rest;
  const tag = [language, ...subtags].join("-");
  return isLangTag(tag) ? tag : undefined;
}

/** Whether a value is a number from 0 to 1, as scores are. */
export const isScore = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** A score from its digits, or `undefined` where the text is no number from 0 to 1. */
export function readScore(text: string): number | undefined {
  const score = text.trim() === "" ? undefined : Number(text);
  return isScore(score) ? score : undefined;
}

type Addresses = Sought<Pick<TranslationUnit, "sourceUrl" | "targetUrl">>;

/**
 * The addresses of a unit in a file. What is none of the web is left out, for it may become a link: reported as `address-left-out`.
 */
export function readAddresses(
  sourceUrl: string | undefined,
  targetUrl: string | undefined,
  { onIssue }: ReportOptions,
  place: Place,
): Addresses {
  const read = (text: string | undefined): string | undefined => {
    const address = webAddress(text);
    if (address === undefined && text?.trim()) {
      const shown = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
      const message = `The address “${shown}” is left out; one that begins with https:// or http:// is expected.`;
      onIssue?.({ rule: "address-left-out", message, place });
    }
    return address;
  };
  return { sourceUrl: read(sourceUrl), targetUrl: read(targetUrl) };
}

const EXCERPT = 60; // characters: enough to know an address by

/** A unit as it is written: with addresses of the web alone, whoever made it. */
export function withWebAddresses(unit: TranslationUnit): TranslationUnit {
  const { sourceUrl, targetUrl, ...others } = unit;
  const [source, target] = [webAddress(sourceUrl), webAddress(targetUrl)];
  if (source === sourceUrl && target === targetUrl) return unit;
  return {
    ...others,
    ...(source !== undefined && { sourceUrl: source }),
    ...(target !== undefined && { targetUrl: target }),
  };
}
