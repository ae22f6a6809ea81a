import { hasBefore } from "./behind-en.js";
import { fractionSign, matchAt } from "./numeral.js";
import { type EnglishNumeral, ordinals, readEnglishNumeral } from "./numeral-en.js";
import { fractionOf, numberOf, percentOf } from "./quantity-key.js";
import { endOf, mention, type Reading, type Rule } from "./quantity-rule.js";

const OF_A_PERCENT = /\s(?:of\s)?(?:an?|one|1)[\s-](?:percent(?:age\spoint)?|per\scent|pct)(?!\p{L})/iuy;
const OF_AN_HOUR = /\sof\san\shour(?!\p{L})/iuy;
const OF_A_CENTURY = /(?:\sof\sa)?[\s-]century(?!\p{L})/iuy;
const SPAN_IN_PARTS = [
  [OF_AN_HOUR, 60],
  [OF_A_CENTURY, 100],
] as const;

/** A part of something that ends at an offset: half a percent is 0.5 %, a quarter of an hour 15 minutes, of a century 25 years. */
function partOf(text: string, start: number, end: number, part: number, whole: number): Reading {
  const percent = endOf(OF_A_PERCENT, text, end);
  if (percent !== undefined) return mention(start, percent, percentOf(part / whole));
  for (const [pattern, units] of whole === 4 ? SPAN_IN_PARTS : []) {
    const spanEnd = endOf(pattern, text, end);
    if (spanEnd !== undefined) return mention(start, spanEnd, numberOf((part * units) / whole));
  }
  return mention(start, end, fractionOf(part, whole));
}

/** ½ and ¾ that no figure stands before. */
export const readFractionSign: Rule = (text, at) => {
  const parts = fractionSign(text[at]);
  if (parts === undefined) return undefined;
  const scaled = readEnglishNumeral(text, at);
  return scaled === undefined
    ? partOf(text, at, at + 1, parts[0], parts[1])
    : mention(at, scaled.end, numberOf(scaled.value));
};

const HALF = /half(?!\p{L})/iuy;
const OF_SCALE = /[\s-](?:an?[\s-])?(?=(?:dozen|hundred|thousand|[mbt]r?illion|lakh|crore|century|decade)(?!\p{L}))/iuy;

const ONE_AND_A = /(?:^|\s)an?\s\p{L}{1,20}\sand\sa\s$/iu;

/** half, half a million, half a dozen; an hour and a half; half a percent. */
export const readHalf: Rule = (text, at) => {
  const end = endOf(HALF, text, at);
  if (end === undefined) return undefined;
  if (hasBefore(ONE_AND_A, text, at)) return mention(at, end, numberOf(1.5));
  const scaleAt = endOf(OF_SCALE, text, end);
  const scale = scaleAt === undefined ? undefined : scaleOf(text, scaleAt);
  return scale === undefined ? partOf(text, at, end, 1, 2) : mention(at, scale.end, numberOf(scale.value / 2));
};

const CENTURY = /century/iy;

function scaleOf(text: string, at: number): { readonly end: number; readonly value: number } | undefined {
  const century = endOf(CENTURY, text, at);
  return century === undefined ? readEnglishNumeral(text, at) : { end: century, value: 100 };
}

const PARTS = /[\s-](\p{L}+)/uy;
const A_PART = /(\p{L}+)(?=[\s-]of(?!\p{L}))|quarter(?!\p{L})/iuy;
const AFTER_A = /(?:^|[^\p{L}])(?:a|another)[\s-]$/iu;
// cut by a third, nearly a third; but a third, fourth and fifth
const BY_A_PART = /(\p{L}+)(?!\p{L}|[\s-]\p{L}|,\s(?:and|or|\p{L}+th)\s)/uy;
const AFTER_BY_A = /(?:^|[^\p{L}])(?:by|nearly|almost|about|around|roughly|than|over|up|down)\s(?:a|another)\s$/iu;
// the first three quarters are of a year, and three
const IN_ORDER = /(?:^|[^\p{L}])(?:first|last|past|next|previous|other|consecutive|straight)\s$/iu;

/** 4 of quarters and fourths: into how many parts the whole is cut. */
const wholeOf = (word: string): number | undefined =>
  /^quarters?$/.test(word) ? 4 : (ordinals.get(word) ?? ordinals.get(word.replace(/s$/, "")));

/** one third, two-thirds, three quarters; a third of, a quarter. But not one second, the first quarter. */
export const readFraction: Rule = (text, at) => {
  const alone =
    (hasBefore(AFTER_A, text, at) ? matchAt(A_PART, text, at)?.[0] : undefined) ??
    (hasBefore(AFTER_BY_A, text, at) ? matchAt(BY_A_PART, text, at)?.[0] : undefined);
  const wholeAlone = alone && wholeOf(alone.toLowerCase());
  if (alone && wholeAlone && wholeAlone > 2) return partOf(text, at, at + alone.length, 1, wholeAlone);

  const part = readEnglishNumeral(text, at);
  const match = part && !part.isOrdinal ? matchAt(PARTS, text, part.end) : undefined;
  if (part === undefined || match === undefined) return undefined;
  const word = match[1].toLowerCase();
  const whole = wholeOf(word);
  if (/^quarter/.test(word) && hasBefore(IN_ORDER, text, at)) return undefined;
  if (whole === undefined || whole < 3 || part.value >= whole || word.endsWith("s") !== part.value > 1)
    return undefined;
  return partOf(text, at, part.end + match[0].length, part.value, whole);
};

const OUT_OF = /\s(?:in|out\sof)\s(?:every\s)?/iy;
const OF_TIME = /\s(?:seconds|minutes|hours|days|weeks|months|years)(?!\p{L})/iuy;
const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100, 1000]);

/** one in ten, three out of ten: a fraction. But not one in ten years, 9 in 2024. */
export function readOneIn(text: string, part: EnglishNumeral): Reading | undefined {
  if (part.isOrdinal || part.scale !== 1) return undefined;
  const wholeAt = endOf(OUT_OF, text, part.end);
  const whole = wholeAt === undefined ? undefined : readEnglishNumeral(text, wholeAt);
  if (whole === undefined || whole.isOrdinal || !WHOLES.has(whole.value) || part.value >= whole.value) return undefined;
  if (part.form !== whole.form || endOf(OF_TIME, text, whole.end) !== undefined) return undefined;
  return mention(part.start, whole.end, fractionOf(part.value, whole.value));
}
