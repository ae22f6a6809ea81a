import type { Span } from "../../model/index.js";
import { type Measure, measureOf } from "./measure.js";
import { type Mention, mentionsOf, type TextQuantities } from "./mention.js";

/** What two mentions of the same number disagree on, where each is the only one of its number in its text. */
export interface SenseDifference {
  readonly source: Span;
  readonly target: Span;
}

/** What two texts say otherwise of the numbers that they share. */
export interface SenseComparison {
  /** 5公里 and “5 miles”. */
  readonly units: SenseDifference | undefined;
  /** 下降3% and “rose by 3 %”, 零下5度 and “5 degrees”, 降低了三成 and “fell to 30 percent”. */
  readonly changes: SenseDifference | undefined;
}

/** What two texts that translate each other say otherwise of the numbers that they share. Time linear in the texts. */
export function compareSenses(source: TextQuantities, target: TextQuantities): SenseComparison {
  if (source.language === target.language) return { units: undefined, changes: undefined };
  const pairs = pairsOfOneKey(mentionsOf(source), mentionsOf(target));
  const first = (differ: (here: Mention, there: Mention) => boolean): SenseDifference | undefined => {
    const pair = pairs.find(([here, there]) => differ(here, there));
    return pair && { source: spanOf(pair[0]), target: spanOf(pair[1]) };
  };
  return {
    units: first((here, there) => areOtherUnits(measureOf(here), measureOf(there))),
    changes: first((here, there) => changeOtherwise(here, there, source, target)),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The mentions whose key stands once in each text. */
function pairsOfOneKey(here: readonly Mention[], there: readonly Mention[]): (readonly [Mention, Mention])[] {
  const [ofHere, ofThere] = [onlyOnes(here), onlyOnes(there)];
  return [...ofHere].flatMap(([key, mention]) => {
    const other = ofThere.get(key);
    return mention && other && isCount(mention) && isCount(other) ? [[mention, other] as const] : [];
  });
}

const isCount = ({ kind }: Mention): boolean => kind === "number" || kind === "percent";

function onlyOnes(mentions: readonly Mention[]): ReadonlyMap<string, Mention | undefined> {
  const byKey = new Map<string, Mention | undefined>();
  for (const mention of mentions) byKey.set(mention.key, byKey.has(mention.key) ? undefined : mention);
  return byKey;
}

// a catty is called a pound, and a yard a metre: what is nearer than this is a free translation
const FAR = 1.5;

const areOtherUnits = (here: Measure | undefined, there: Measure | undefined): boolean => {
  if (here === undefined || there === undefined || here.dimension !== there.dimension) return false;
  const ratio = here.amount / there.amount;
  return Math.max(ratio, 1 / ratio) > FAR;
};

/** Signs of a text that say which way a number goes. */
interface Signs {
  readonly up: RegExp;
  readonly down: RegExp;
  /** Just before a number: it is what was added or taken away. */
  readonly by: RegExp;
  /** Just before a number: it is what there is in the end. */
  readonly to: RegExp;
  readonly upBefore: RegExp;
  readonly downBefore: RegExp;
  /** Just before a number, or just behind it: it is below zero. */
  readonly below: RegExp;
  readonly belowAfter: RegExp;
  /** Anywhere in the text: something may be below zero, or turned round by a no. */
  readonly mayBeBelow: RegExp;
}

const ZH_UP = "增|升|涨|漲|提高|扩大|擴大|多|高|回升|反弹|增强";
const ZH_DOWN = "降|减|減|跌|缩|縮|少|低|落|亏|虧|负|負|回撤|下滑|下行|滑|削|裁|省|损|優惠|优惠|折";
const ZH_RISE = "(?:增长|增長|增加|上升|上涨|上漲|提高|提升|增)";
const ZH_FALL = "(?:下降|降低|减少|減少|下跌|下滑|缩减|縮減|降)";
const EN_RISE =
  "(?:ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ew|ow|ows|own|owing|owth)|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|surg(?:e|es|ed)|up)";
const EN_FALL =
  "(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|shr[aiu]nk|slid|down)";
const EN_ABOUT = "(?:(?:about|around|nearly|almost|over|some|only|just|more\\sthan|less\\sthan)\\s)?";

const SIGNS: Readonly<Record<"zh" | "en", Signs>> = {
  zh: {
    up: new RegExp(ZH_UP),
    down: new RegExp(ZH_DOWN),
    by: new RegExp(`(?:${ZH_RISE}|${ZH_FALL})了(?:近|约|約)?$`),
    to: new RegExp(`(?:${ZH_RISE}|${ZH_FALL})[到至](?:近|约|約)?$`),
    upBefore: new RegExp(`${ZH_RISE}了?(?:近|约|約)?$`),
    downBefore: new RegExp(`${ZH_FALL}了?(?:近|约|約)?$`),
    below: /零下\s?$/,
    belowAfter: /^$/,
    mayBeBelow: /零下|[负負\-−–－—]|冰点|不|未|没|以下/,
  },
  en: {
    up: new RegExp(
      `(?<!\\p{L})(?:${EN_RISE}|more|higher|above|rais(?:e|es|ed|ing)|expand\\p{L}{0,8}|add(?:s|ed)?|improv\\p{L}{0,8}|soar\\p{L}{0,3}|highs?|advanc\\p{L}{0,3}|positive|extra|additional)(?!\\p{L})`,
      "iu",
    ),
    down: new RegExp(
      `(?<!\\p{L})(?:${EN_FALL}|less|lower\\p{L}{0,3}|below|cut\\p{L}{0,4}|fewer|loss\\p{L}{0,2}|lost|los(?:e|ing)|off|sank|negative|minus|slash\\p{L}{0,3}|eas(?:e|ed|ing)|sav\\p{L}{0,4}|contract\\p{L}{0,4}|plung\\p{L}{0,3}|tumbl\\p{L}{0,3}|slipp?\\p{L}{0,3}|discount)(?!\\p{L})`,
      "iu",
    ),
    by: new RegExp(`(?<!\\p{L})(?:${EN_RISE}|${EN_FALL})\\sby\\s${EN_ABOUT}$`, "iu"),
    to: new RegExp(`(?<!\\p{L})(?:${EN_RISE}|${EN_FALL})\\sto\\s${EN_ABOUT}$`, "iu"),
    upBefore: new RegExp(`(?<!\\p{L})${EN_RISE}\\s(?:by\\s|of\\s)?${EN_ABOUT}$`, "iu"),
    downBefore: new RegExp(`(?<!\\p{L})${EN_FALL}\\s(?:by\\s|of\\s)?${EN_ABOUT}$`, "iu"),
    below: /(?<!\p{L})minus\s$/iu,
    belowAfter:
      /^(?:\s?(?:°\s?C?|degrees)(?:\s?(?:Celsius|centigrade|C))?\sbelow(?:\szero)?(?!\p{L})|\sbelow\szero(?!\p{L}))/iu,
    mayBeBelow:
      /(?<!\p{L})(?:minus|negative|below|under|sub-?zero|not|no|never|freezing|frost)(?!\p{L})|n[’']t|[-−–—]/iu,
  },
};
const BEFORE = 24; // characters: “increased by more than ”
const AFTER = 32; // “ degrees Celsius below zero”

/** Whether the same number is a rise here and a fall there, what was added here and what there is there, or below zero here alone. */
function changeOtherwise(here: Mention, there: Mention, source: TextQuantities, target: TextQuantities): boolean {
  const [ours, theirs] = [SIGNS[source.language], SIGNS[target.language]];
  const [before, otherBefore] = [wordsBefore(here, source.text), wordsBefore(there, target.text)];
  const turned =
    (ours.by.test(before) && theirs.to.test(otherBefore)) || (ours.to.test(before) && theirs.by.test(otherBefore));
  if (turned) return true;
  if (isBelow(here, source, before) && !theirs.mayBeBelow.test(target.text)) return true;
  if (isBelow(there, target, otherBefore) && !ours.mayBeBelow.test(source.text)) return true;
  const goesUp = ours.upBefore.test(before) && theirs.downBefore.test(otherBefore);
  const goesDown = ours.downBefore.test(before) && theirs.upBefore.test(otherBefore);
  if (goesUp) return !ours.down.test(source.text) && !theirs.up.test(target.text);
  return goesDown && !ours.up.test(source.text) && !theirs.down.test(target.text);
}

const wordsBefore = ({ start }: Mention, text: string): string => text.slice(Math.max(0, start - BEFORE), start);

const isBelow = ({ end }: Mention, { text, language }: TextQuantities, before: string): boolean =>
  SIGNS[language].below.test(before) || (language === "en" && SIGNS.en.belowAfter.test(text.slice(end, end + AFTER)));
