import { mayBeSaidFor } from "./may-mean-the-same.js";
import { isDate, isInDigits, type Mention, mentionsOf, numberIn, type TextQuantities } from "./mention.js";
import { keyIndex, LEFT_TO_TRY } from "./partners.js";
import { type Unmet, withoutPartner } from "./without-partner.js";

/** What the quantities of two texts do not agree on. */
export interface QuantityComparison {
  /** Each side has something that contradicts what the other has. Empty where that is not so. */
  readonly numbersDiffer: Unmet;
  readonly datesDiffer: Unmet;
  /** One side has something that the other does not say, and nothing there contradicts it. */
  readonly numbersMissing: Unmet;
  readonly datesMissing: Unmet;
}

/**
 * What two texts that translate each other do not agree on. Time linear in the texts.
 *
 * A mention is met by one with the same key, or by one that may mean the same: 46 and 46 %, 21日 and “July 21”, 三月 and
 * “31 March”. Two that are left, one on each side, contradict each other where one may have been taken for the other (both are numbers,
 * or both are years) and each tells. A mention that was met already, or that is a mere 一 or “one”, tells little when it has no
 * partner: translators leave them out. What stands against such a one is missing on the other side, and contradicts nothing.
 */
export function compareQuantities(source: TextQuantities, target: TextQuantities): QuantityComparison {
  const [here, there] = [mentionsOf(source), mentionsOf(target)];
  const unmet = withoutPartner(here, there, source, target);
  const telling: Unmet = { source: tellingOf(unmet.source, there), target: tellingOf(unmet.target, here) };
  const isOneForOne = here.length === there.length && unmet.source.length === 1 && unmet.target.length === 1;
  const differing = pairsThatDiffer(unmet, isOneForOne ? unmet : telling);
  if (!isFull(differing)) return { ...agreement, ...missingOf(only(telling, isWeighty)) };
  if (!contradict(differing, isOneForOne)) {
    const tells = new Set([...telling.source, ...telling.target]);
    const told = only(differing, (mention) => tells.has(mention));
    return { ...agreement, ...missingOf(told.source.length + told.target.length > 0 ? told : differing) };
  }
  const dates = only(differing, isDate);
  const numbers = only(differing, (mention) => !isDate(mention));
  if (isFull(dates)) return { ...agreement, datesDiffer: dates, numbersDiffer: isFull(numbers) ? numbers : NONE };
  return { ...agreement, numbersDiffer: isFull(numbers) ? numbers : differing };
}

const missingOf = (unmet: Unmet): Pick<QuantityComparison, "numbersMissing" | "datesMissing"> => ({
  numbersMissing: only(unmet, (mention) => !isDate(mention)),
  datesMissing: only(unmet, isDate),
});

const NONE: Unmet = { source: [], target: [] };

const agreement: QuantityComparison = {
  numbersDiffer: NONE,
  datesDiffer: NONE,
  numbersMissing: NONE,
  datesMissing: NONE,
};

const isFull = ({ source, target }: Unmet): boolean => source.length > 0 && target.length > 0;

const only = ({ source, target }: Unmet, keep: (mention: Mention) => boolean): Unmet => ({
  source: source.filter(keep),
  target: target.filter(keep),
});

const ONE = "n1";
const HALF = "n1/2";

/** 下一步, 另一方, 一步步: an 一 that counts nothing, and is “next”, “another” or no word at all in English. */
const isIdiom = ({ phrase, before, after }: Mention): boolean =>
  phrase === "一" && (/[下上前后後这這那哪某每另又再任同]/.test(before) || /^步/.test(after));

/** The mentions without a partner that say something which the other text does not. */
function tellingOf(mentions: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  const index = keyIndex(others);
  const first = others.slice(0, LEFT_TO_TRY);
  return mentions.filter(
    (mention) =>
      mention.key !== ONE &&
      !isCode(mention) &&
      !index.has(mention) &&
      !first.some((other) => mayBeSaidFor(mention, other)),
  );
}

/** 九一一, 二九二一零零零零: signs of numbers one by one, which name something. */
const isCode = ({ kind, phrase }: Mention): boolean =>
  kind === "number" && /^[零〇○一二三四五六七八九]{2,}$/.test(phrase);

/** The mentions that may have been taken for one of the other text: the telling ones, and what they stand against. */
function pairsThatDiffer(unmet: Unmet, { source, target }: Unmet): Unmet {
  const telling = new Set([...source, ...target]);
  const differ = (here: Mention, there: Mention): boolean =>
    areOfOneKind(here, there) && (telling.has(here) || telling.has(there) || areBothFirm(here, there));
  const thatDiffer = (mentions: readonly Mention[], others: readonly Mention[]): readonly Mention[] => {
    const kinds = oneOfEachKind(others, telling);
    const all = mentions.filter((mention) => kinds.some((other) => differ(mention, other)));
    const told = all.filter((mention) => telling.has(mention));
    return told.length > 0 ? told : all;
  };
  return { source: thatDiffer(unmet.source, unmet.target), target: thatDiffer(unmet.target, unmet.source) };
}

/** One mention of each kind that comparing tells apart: a few dozen at most, however many mentions there are. */
function oneOfEachKind(mentions: readonly Mention[], telling?: ReadonlySet<Mention>): readonly Mention[] {
  const kinds = new Map<string, Mention>();
  for (const mention of mentions) {
    const holds = [isLarge, isInDigits, isFew, isOne, isIdiom, isEmptyWord].map((is) => is(mention));
    kinds.set(`${mention.key[0]} ${mention.kind} ${holds} ${telling?.has(mention)}`, mention);
  }
  return [...kinds.values()];
}

/** Whether two of the mentions that differ say what cannot both be: neither is a mere 一, or an 一 stands against a few. */
function contradict({ source, target }: Unmet, isOneForOne: boolean): boolean {
  const cannotBothBe = (here: Mention, there: Mention): boolean =>
    areOfOneKind(here, there) &&
    (isOneForOne && [here, there].some(isOne) ? isOneAgainstFew(here, there) : ![here, there].some(isEmptyWord));
  const others = oneOfEachKind(target);
  return oneOfEachKind(source).some((here) => others.some((there) => cannotBothBe(here, there)));
}

/** Whether a mention may stand in a text and count nothing that the other has to: 一 and “one”, 半 and “half”, 九一一. */
const isEmptyWord = (mention: Mention): boolean =>
  isOne(mention) || isCode(mention) || (mention.key === HALF && !isInDigits(mention));

const isOne = (mention: Mention): boolean => mention.key === ONE && mention.kind !== "ordinal" && !isInDigits(mention);

/** 一个女儿 and “two daughters”; but an 一 beside “141 km”, “half of them” or “the second” is the article. */
const isOneAgainstFew = (here: Mention, there: Mention): boolean =>
  (isOne(here) && !isIdiom(here) && isFew(there)) || (isOne(there) && !isIdiom(there) && isFew(here));

// as many as have a short word of their own, and may well stand where “a” did; “doubled” and “decades” say something else
const FEW =
  /^(?:[2-9]|1[0-2]|[二两兩三四五六七八九十]|十[一二]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;
const isFew = ({ kind, phrase }: Mention): boolean => kind === "number" && FEW.test(phrase);

/** Whether one may have been taken for the other: 周五 may for 周六, and 2024年 for 20240, but not for “three”. */
function areOfOneKind(here: Mention, there: Mention): boolean {
  if (isDate(here) && isDate(there)) return here.key[0] === there.key[0] || [here, there].every(isOfMonth);
  return isDate(here) === isDate(there) || [here, there].every((mention) => isDate(mention) || isLarge(mention));
}

const isOfMonth = ({ kind }: Mention): boolean => kind === "month" || kind === "month-day";

/** Whether both are written in digits, or both are places in an order: nobody leaves out 4–1 or “the first”. */
const areBothFirm = (here: Mention, there: Mention): boolean =>
  (isInDigits(here) && isInDigits(there)) || (here.kind === "ordinal" && there.kind === "ordinal");

// small numbers are often part of a phrase, most so in Chinese: 四级响应, “the three links”
const SMALL: Readonly<Record<"zh" | "en", number>> = { zh: 12, en: 2 };
const isLarge = (mention: Mention): boolean => isInDigits(mention) || numberIn(mention) > SMALL[mention.language];

const IDLE = /^24小时|^[中正]午|^noon|midnight\b|^午夜/i; // 24小时值班: always; “at five minutes to midnight”: late
const VAGUE = /^[百千万萬亿億]$|^一[个個]世[纪紀]$|^(?:ten|dozen|hundred|thousand|million|billion)s/i; // 百里, “hundreds of faces”

/** 九一一事件: a day that names something, which has other names. */
const isNameOfEvent = ({ kind, phrase, language }: Mention): boolean =>
  kind === "month-day" && language === "zh" && /^[^\d月]+$/.test(phrase);

/** Whether no translator would leave a mention out: a date, a percentage, digits, a large number. */
function isWeighty(mention: Mention): boolean {
  const { kind, phrase, after } = mention;
  if (IDLE.test(phrase + after.slice(0, 2)) || VAGUE.test(phrase)) return false;
  if (kind === "month" || kind === "weekday" || isNameOfEvent(mention)) return false;
  return kind !== "number" && kind !== "ordinal" ? true : isLarge(mention);
}
