import { isInDigits, type Mention, numberIn } from "./mention.js";

/** Whether two mentions have the same key, and so mean the same. But 两 counts, and is no place in an order. */
export const meanTheSame = (here: Mention, there: Mention): boolean =>
  here.key === there.key && !(isPair(here) && there.kind === "ordinal") && !(isPair(there) && here.kind === "ordinal");

/** Whether it is 两, which counts two things and is no place in an order. */
export const isPair = ({ phrase }: Mention): boolean => /^[两兩]$/.test(phrase);

/** Whether two mentions are written alike: in digits, in words, or as a place in an order. */
export const areAlike = (here: Mention, there: Mention): boolean =>
  isInDigits(here) === isInDigits(there) && (here.kind === "ordinal") === (there.kind === "ordinal");

/** Whether two mentions may mean the same, though they have other keys. */
export const mayMeanTheSame = (here: Mention, there: Mention): boolean =>
  mayBeSaidFor(here, there) || mayBeSaidFor(there, here);

/** Whether a mention may be said for another that says more, or the same in another unit. */
export function mayBeSaidFor(part: Mention, whole: Mention): boolean {
  const value = whole.key.slice(1);
  switch (whole.key[0]) {
    // “1.8 to 2.6 (or 1.2 to 1.9) per cent”; 四分之三 and “75 percent”
    case "p":
      return (
        part.key === `n${value}` || (part.key.includes("/") && Math.abs(100 * numberIn(part) - Number(value)) < 0.5)
      );
    // 1994-1995两期; 98年, “SS19”
    case "y":
      return part.key === `n${value}` || part.key === `n${Number(value.slice(2))}`;
    // 3月终 and “31 March”, 21日 and “July 21”
    case "d":
      return part.key === `m${value.split("-")[0]}` || part.key === `n${value.split("-")[1]}`;
    case "t":
      return isPartOfTime(part.key, value);
    case "n": {
      const [here, there] = [countedBy(part), countedBy(whole)];
      return isSameSpan(here, there) || isTimes(here, there) || isDozen(here, there);
    }
    default:
      return false;
  }
}

/** 下午二时三十分 and “half past two”; 凌晨一点 and “at one”. */
function isPartOfTime(part: string, time: string): boolean {
  const [hour, minute] = time.split(":").map(Number);
  if (part[0] === "t") return `t${String(hour - 12).padStart(2, "0")}${time.slice(2)}` === part;
  return minute === 0 && (part === `n${hour}` || part === `n${hour - 12}`);
}

// in days; a month has thirty
const SPANS: readonly (readonly [unit: RegExp, days: number])[] = [
  [/^[个個]?(?:分钟|分鐘)|^-?minutes?\b/i, 1 / 1440],
  [/^[个個]?(?:小时|小時|钟头|鐘頭)|^-?hours?\b/i, 1 / 24],
  [/^(?:天|日(?!元))|^-?days?\b/i, 1],
  [/^[个個]?(?:周|週|星期|礼拜|禮拜)|^-?weeks?\b/i, 7],
  [/^[个個]?月|^-?months?\b/i, 30],
  [/^[个個]?年|^-?(?:an?\s)?years?\b/i, 365],
];
const ROUNDED = 0.03; // twelve months of thirty days are a year

/** What a mention counts, read once however many it is compared with. */
interface Counted {
  readonly number: number;
  /** The unit of time that it counts, as its place in `SPANS`; -1 where it counts something else. */
  readonly span: number;
  /** Whether it counts times: 1.1倍. */
  readonly isTimes: boolean;
  readonly isDozen: boolean;
}

const counted = new WeakMap<Mention, Counted>();

function countedBy(mention: Mention): Counted {
  const known = counted.get(mention);
  if (known !== undefined) return known;
  const made = {
    number: numberIn(mention),
    span: spanOf(mention),
    isTimes: /^\s?倍/.test(mention.after),
    isDozen: /^dozen$/i.test(mention.phrase),
  };
  counted.set(mention, made);
  return made;
}

function spanOf({ phrase, after }: Mention): number {
  // 一年半 has its unit within
  const rest = /.半$/.test(phrase) ? phrase.replace(/^[^个個年天周月小]+/, "") : after.trimStart();
  return SPANS.findIndex(([unit]) => unit.test(rest));
}

/** 两个月 and “60 days”, 半年 and “six months”, 一年半 and “18 months”: the same span of time in other units. */
function isSameSpan(here: Counted, there: Counted): boolean {
  if (here.span < 0 || there.span < 0 || here.span === there.span) return false;
  const ratio = (here.number * SPANS[here.span][1]) / (there.number * SPANS[there.span][1]);
  return Math.abs(ratio - 1) < ROUNDED;
}

/** 增长1.1倍 and “more than doubled”: Chinese counts what is added, English all of it. */
const isTimes = (here: Counted, there: Counted): boolean =>
  here.isTimes && !there.isTimes && there.number === Math.floor(here.number) + 1;

/** 十几个 and “a dozen”. */
const isDozen = (here: Counted, there: Counted): boolean => there.isDozen && here.number >= 10 && here.number <= 20;
