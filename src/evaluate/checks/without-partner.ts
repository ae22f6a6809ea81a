import { meanTheSame } from "./may-mean-the-same.js";
import { type Mention, numberIn, type TextQuantities } from "./mention.js";
import { partnersOf } from "./partners.js";
import { notSaidOtherwise } from "./said-otherwise.js";

/** Mentions that the other text does not have. */
export interface Unmet {
  readonly source: readonly Mention[];
  readonly target: readonly Mention[];
}

const NONE: Unmet = { source: [], target: [] };

/**
 * The mentions that are left when each has been given one of the other text: one that is written alike first, then one of the same
 * key, then one that may mean the same.
 */
export function withoutPartner(
  here: readonly Mention[],
  there: readonly Mention[],
  source: TextQuantities,
  target: TextQuantities,
): Unmet {
  const left = new Set(here);
  const right = new Set(there);
  // “3. The Board noted”: the numbers of two items are compared with each other alone
  const [sourceLabel, targetLabel] = [labelOf(here, source.text), labelOf(there, target.text)];
  if (sourceLabel && targetLabel) {
    left.delete(sourceLabel);
    right.delete(targetLabel);
  }
  for (const [one, other] of partnersOf([...left], [...right])) {
    left.delete(one);
    right.delete(other);
  }
  // an item may be numbered on one side only
  if (sourceLabel) left.delete(sourceLabel);
  if (targetLabel) right.delete(targetLabel);
  const unmet = {
    source: notSaidOtherwise([...left], source, target),
    target: notSaidOtherwise([...right], target, source),
  };
  if (sourceLabel && targetLabel && !meanTheSame(sourceLabel, targetLabel)) {
    unmet.source.unshift(sourceLabel);
    unmet.target.unshift(targetLabel);
  }
  return haveSameDigits(unmet) || isOtherUnit(unmet, source.text, target.text) ? NONE : unmet;
}

/** Whether both sides have the same digits, grouped otherwise: 二九二一零零零零 and “2921 0000”, 3分35秒 and 3:35. */
function haveSameDigits({ source, target }: Unmet): boolean {
  if (source.length === target.length) return false;
  const [here, there] = [source, target].map((mentions) => mentions.map(digitsOf).join(" "));
  return here.replaceAll(" ", "") === there.replaceAll(" ", "");
}

const SIGNS = "零一二三四五六七八九";
const digitsOf = ({ phrase }: Mention): string =>
  Array.from(phrase.replace(/[○〇]/g, "零"), (sign) => (SIGNS.includes(sign) ? SIGNS.indexOf(sign) : sign))
    .join("")
    .replace(/[:-]/g, "");

const LABEL = /^\s*[(（]?(?=(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]\s*(?!\d))/;

/** The number of the item that a text is. */
function labelOf(mentions: readonly Mention[], text: string): Mention | undefined {
  const at = LABEL.exec(text)?.[0].length;
  return mentions.find(({ start }) => start === at);
}

const NUMBER_ALONE = /^[\s\d.,-]+$/;
const UNIT_ALONE = /[万亿百千]|illion|thousand/;

/** Whether both are cells of a table that counts in 亿元 here and in “billion yuan” there, or heads of its columns. */
function isOtherUnit({ source, target }: Unmet, sourceText: string, targetText: string): boolean {
  if (source.length !== 1 || target.length !== 1) return false;
  const ratio = Math.log10(numberIn(source[0]) / numberIn(target[0]));
  if (Math.abs(ratio - Math.round(ratio)) > 1e-9) return false;
  return [sourceText, targetText].every(
    (text) => NUMBER_ALONE.test(text) || (!/\d/.test(text) && UNIT_ALONE.test(text)),
  );
}
