import { type Measure, measureOf } from "./measure.js";
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
    // and 增长1.5倍 and “up 150 percent”
    case "p":
      return (
        part.key === `n${value}` ||
        (isAdded(part) && 100 * (numberIn(part) - 1) === Number(value)) ||
        (part.key.includes("/") && Math.abs(100 * numberIn(part) - Number(value)) < 0.5)
      );
    // 1994-1995两期; 98年, “SS19”
    case "y":
      return part.key === `n${value}` || part.key === `n${Number(value.slice(2))}`;
    // 3月终 and “31 March”, 21日 and “July 21”
    case "d":
      return (
        part.key === `m${value.split("-")[0]}` || part.key === `n${value.split("-")[1]}` || isOtherOrder(part, value)
      );
    case "t":
      return isPartOfTime(part, value);
    case "n": {
      const [here, there] = [countedBy(part), countedBy(whole)];
      return isSameAmount(here, there) || isTimes(here, there) || isDozen(here, there);
    }
    default:
      return false;
  }
}

const NUMERIC_DAY = /^(\d{1,2})[-/](\d{1,2})$/;

/** 3/2/2024 is February 3 where the day comes first. */
function isOtherOrder({ phrase }: Mention, day: string): boolean {
  const match = NUMERIC_DAY.exec(phrase);
  return match !== null && day === `${Number(match[2])}-${Number(match[1])}`;
}

const HALF_OF_DAY = /[ap]\.?\s?m\.?$|morning|afternoon|evening|night/i;

/** 下午二时三十分 and “half past two”; 凌晨一点 and “at one”. */
function isPartOfTime({ key: part, phrase }: Mention, time: string): boolean {
  const [hour, minute] = time.split(":").map(Number);
  // “10 a.m.” says which half of the day it is, and so is not 二十二点
  if (HALF_OF_DAY.test(phrase)) return false;
  if (part[0] === "t") return `t${String(hour - 12).padStart(2, "0")}${time.slice(2)}` === part;
  return minute === 0 && (part === `n${hour}` || part === `n${hour - 12}`);
}

const ROUNDED = 0.03; // twelve months of thirty days are a year

/** What a mention counts, read once however many it is compared with. */
interface Counted {
  readonly number: number;
  /** The unit that it counts, if it counts one. */
  readonly measure: Measure | undefined;
  /** Whether it counts times: 1.1倍. */
  readonly isTimes: boolean;
  /** Whether it counts what there was and what was added: 两倍 of 增长两倍. */
  readonly isAdded: boolean;
  readonly isDozen: boolean;
}

const counted = new WeakMap<Mention, Counted>();

function countedBy(mention: Mention): Counted {
  const known = counted.get(mention);
  if (known !== undefined) return known;
  const made = {
    number: numberIn(mention),
    measure: measureOf(mention),
    isTimes: /^\s?倍/.test(mention.after),
    isAdded: isAdded(mention),
    isDozen: /^dozen$/i.test(mention.phrase),
  };
  counted.set(mention, made);
  return made;
}

/** 两倍 of 增长两倍, which has the key of three times as much. */
const isAdded = ({ phrase }: Mention): boolean => /.[倍]$/.test(phrase) && !/^一倍$/.test(phrase);

/** 两个月 and “60 days”, 半年 and “six months”, 1500亩 and “100 hectares”: the same in other units. */
function isSameAmount(here: Counted, there: Counted): boolean {
  if (here.measure === undefined || here.measure.dimension !== there.measure?.dimension) return false;
  if (here.measure === there.measure || here.measure.dimension === "temperature") return false;
  const ratio = (here.number * here.measure.amount) / (there.number * there.measure.amount);
  return Math.abs(ratio - 1) < ROUNDED;
}

/** 多1.1倍 and “more than doubled”: Chinese counts what is added, English all of it. */
const isTimes = (here: Counted, there: Counted): boolean =>
  !there.isTimes &&
  !there.isAdded &&
  there.number === (here.isAdded ? Math.floor(here.number) : here.isTimes ? Math.floor(here.number) + 1 : Number.NaN);

/** 十几个 and “a dozen”. */
const isDozen = (here: Counted, there: Counted): boolean => there.isDozen && here.number >= 10 && here.number <= 20;
