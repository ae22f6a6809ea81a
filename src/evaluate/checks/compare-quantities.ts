import type { Quantity } from "../../text/index.js";

/** The numbers, dates and times of one text. */
export interface TextQuantities {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** Mentions without a partner that say what the other text does not, apart by what they are. */
export interface Unmet {
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
}

/** What the quantities of two texts do not agree on. */
export interface QuantityComparison {
  /** Each side has something that the other has not: one was taken for the other. Empty where that is not so. */
  readonly numbersDiffer: Unmet;
  readonly datesDiffer: Unmet;
  /** Only one side has something that the other has not, and it is nothing that a translator would leave out. */
  readonly numbersMissing: Unmet;
  readonly datesMissing: Unmet;
}

const NONE: Unmet = { source: [], target: [] };

/**
 * What two texts that translate each other do not agree on. Time linear in the texts, and in the product of their mentions.
 *
 * A mention is met by one with the same key, or by one that may mean the same: 46 and 46 %, 21日 and “July 21”, 三月 and
 * “31 March”. A mention that was met already, or that is a mere 一 or “one”, says little when it has no partner: translators
 * leave them out. It only counts beside one that tells, on the other side.
 */
export function compareQuantities(source: TextQuantities, target: TextQuantities): QuantityComparison {
  const unmet = withoutPartner(source, target);
  const telling = {
    source: unmet.source.filter((quantity) => tells(quantity, target.quantities)),
    target: unmet.target.filter((quantity) => tells(quantity, source.quantities)),
  };
  if (telling.source.length + telling.target.length === 0) return agreement;
  if (isFull(unmet)) {
    const both = {
      source: telling.source.length > 0 ? telling.source : unmet.source,
      target: telling.target.length > 0 ? telling.target : unmet.target,
    };
    const dates = only(both, isDate);
    const numbers = only(both, (quantity) => !isDate(quantity));
    if (isFull(dates)) return { ...agreement, datesDiffer: dates, numbersDiffer: isFull(numbers) ? numbers : NONE };
    return { ...agreement, numbersDiffer: isFull(numbers) ? numbers : both };
  }
  const missing = {
    source: telling.source.filter((quantity) => isWeighty(quantity, source.text)),
    target: telling.target.filter((quantity) => isWeighty(quantity, target.text)),
  };
  return { ...agreement, numbersMissing: only(missing, (one) => !isDate(one)), datesMissing: only(missing, isDate) };
}

const agreement: QuantityComparison = {
  numbersDiffer: NONE,
  datesDiffer: NONE,
  numbersMissing: NONE,
  datesMissing: NONE,
};

const isFull = ({ source, target }: Unmet): boolean => source.length > 0 && target.length > 0;

const only = ({ source, target }: Unmet, keep: (quantity: Quantity) => boolean): Unmet => ({
  source: source.filter(keep),
  target: target.filter(keep),
});

const isDate = ({ kind }: Quantity): boolean => kind !== "number" && kind !== "percent" && kind !== "ordinal";

const ONE = "n1";

/** Whether a mention without a partner says something that the other text does not. */
const tells = (mention: Quantity, others: readonly Quantity[]): boolean =>
  mention.key !== ONE && !others.some((other) => mayMeanTheSame(mention, other));

const SMALL = 12; // numbers up to a dozen are often part of a phrase: 四级响应, “the three links”
const IDLE = /^24小时|^[中正]午|^noon|midnight$/i; // 24小时值班: always; “at five minutes to midnight”: late

/** Whether no translator would leave a mention out: a date, a percentage, digits, a large number. */
function isWeighty({ kind, key, start, end }: Quantity, text: string): boolean {
  const phrase = text.slice(start, end);
  if (IDLE.test(phrase) || IDLE.test(text.slice(start, end + 2))) return false;
  if (kind === "month" || kind === "weekday") return false;
  return kind !== "number" && kind !== "ordinal" ? true : /\d/.test(phrase) || valueIn(key) > SMALL;
}

const valueIn = (key: string): number => Number(key.slice(1));

/** The mentions that are left when each has been given one of the other text, those of the same key first. */
function withoutPartner(source: TextQuantities, target: TextQuantities): Unmet {
  const left = new Set(source.quantities);
  const right = new Set(target.quantities);
  for (const mean of [hasKeyOf, mayMeanTheSame]) {
    for (const here of left) {
      for (const there of right) {
        if (!mean(here, there)) continue;
        left.delete(here);
        right.delete(there);
        break;
      }
    }
  }
  // “3. The Board noted”: an item may be numbered on one side only
  for (const [mentions, one, other] of [
    [left, source, target],
    [right, target, source],
  ] as const) {
    for (const mention of mentions)
      if (mention.start === labelAt(one.text) && labelAt(other.text) < 0) mentions.delete(mention);
  }
  const unmet = { source: [...left], target: [...right] };
  return isOtherUnit(unmet, source.text, target.text) ? NONE : unmet;
}

const LABEL = /^\s*[(（]?(?=(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]\s*(?!\d))/;

/** Where the number of an item begins a text; -1 where it has none. */
const labelAt = (text: string): number => LABEL.exec(text)?.[0].length ?? -1;

const hasKeyOf = (here: Quantity, there: Quantity): boolean => here.key === there.key;

const mayMeanTheSame = (here: Quantity, there: Quantity): boolean =>
  hasKeyOf(here, there) || isPartOf(here.key, there.key) || isPartOf(there.key, here.key);

/** Whether the first key may be said for the second. */
function isPartOf(part: string, whole: string): boolean {
  const [kind, value] = [whole[0], whole.slice(1)];
  switch (kind) {
    // “1.8 to 2.6 (or 1.2 to 1.9) per cent”; 1994-1995两期
    case "p":
    case "y":
      return part === `n${value}`;
    // 3月终 and “31 March”, 21日 and “July 21”
    case "d":
      return part === `m${value.split("-")[0]}` || part === `n${value.split("-")[1]}`;
    // 下午二时三十分 and “half past two”
    case "t":
      return (
        part[0] === "t" &&
        Number(value.slice(0, 2)) - Number(part.slice(1, 3)) === 12 &&
        part.slice(3) === value.slice(2)
      );
    // 半年 and “six months”
    case "n":
      return value === "6" && part === "n1/2";
    default:
      return false;
  }
}

const NUMBER_ALONE = /^[\s\d.,-]+$/;
const UNIT_ALONE = /[万亿百千]|illion|thousand/;

/** Whether both are cells of a table that counts in 亿元 here and in “billion yuan” there, or heads of its columns. */
function isOtherUnit({ source, target }: Unmet, sourceText: string, targetText: string): boolean {
  if (source.length !== 1 || target.length !== 1) return false;
  const ratio = Math.log10(valueIn(source[0].key) / valueIn(target[0].key));
  if (Math.abs(ratio - Math.round(ratio)) > 1e-9) return false;
  return [sourceText, targetText].every(
    (text) => NUMBER_ALONE.test(text) || (!/\d/.test(text) && UNIT_ALONE.test(text)),
  );
}
