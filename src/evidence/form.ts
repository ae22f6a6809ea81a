import { charactersOf, driveSync, type Evidence, mapSteps, type Steps } from "../core/index.js";
import { chineseNumber } from "../text/index.js";
import type { BeadKind } from "./kind.js";
import { runningSum } from "./running-sum.js";

/** What the form of each sentence of a text says, beside its words: 1 where it holds. */
interface Forms {
  readonly opensQuotation: Uint8Array;
  readonly closesQuotation: Uint8Array;
  readonly endsAsking: Uint8Array;
  readonly endsExclaiming: Uint8Array;
  readonly endsInStop: Uint8Array;
  readonly endsInColon: Uint8Array;
  readonly opensBracket: Uint8Array;
  readonly opensInLowerCase: Uint8Array;
  /** The number of a list or section that it begins with, 0 for none: `(二)`, `2.`, `(b)` are 2. */
  readonly marker: Uint8Array;
}

const CLOSING = String.raw`["”’」』)）\]'’]*$`;
const OPENS_QUOTATION = /^\s*(?:["“「『‘'＂]|``)/;
const CLOSES_QUOTATION = /(?:["”」』’＂]|''|(?<=[.,!?…—-])')[.,。，]?\s*$/;
const ENDS_ASKING = new RegExp(`[?？]\\s*${CLOSING}`);
const ENDS_EXCLAIMING = new RegExp(`[!！]\\s*${CLOSING}`);
const ENDS_IN_STOP = new RegExp(`[.。．?？!！…;；]\\s*${CLOSING}`);
const ENDS_IN_COLON = new RegExp(`[:：]\\s*${CLOSING}`);
const OPENS_BRACKET = /^\s*[(（[【]/;
const OPENS_IN_LOWER_CASE = /^\s*[a-z]/;
const MARKER = /^\s*[(（]?(?:(\d{1,3})|([a-z])|([一二三四五六七八九十]{1,3}))(?:[)）.、．]|\s{2})/;
const OTHER_MARKER = 255; // the largest number that a byte holds stands for all larger ones, and for what is no number

const CHARACTERS_A_STEP = 1 << 17; // that a pattern goes over between two yields: some ms

function* flags(sentences: readonly string[], pattern: RegExp): Steps<Uint8Array> {
  const flag = (text: string): number => (pattern.test(text) ? 1 : 0);
  return Uint8Array.from(yield* mapSteps(sentences, flag, CHARACTERS_A_STEP, charactersOf));
}

function* formsOf(sentences: readonly string[]): Steps<Forms> {
  return {
    opensQuotation: yield* flags(sentences, OPENS_QUOTATION),
    closesQuotation: yield* flags(sentences, CLOSES_QUOTATION),
    endsAsking: yield* flags(sentences, ENDS_ASKING),
    endsExclaiming: yield* flags(sentences, ENDS_EXCLAIMING),
    endsInStop: yield* flags(sentences, ENDS_IN_STOP),
    endsInColon: yield* flags(sentences, ENDS_IN_COLON),
    opensBracket: yield* flags(sentences, OPENS_BRACKET),
    opensInLowerCase: yield* flags(sentences, OPENS_IN_LOWER_CASE),
    marker: Uint8Array.from(yield* mapSteps(sentences, markerOf, CHARACTERS_A_STEP, charactersOf)),
  };
}

function markerOf(text: string): number {
  const match = MARKER.exec(text);
  if (match === null) return 0;
  const [, digits, letter, han] = match;
  const number =
    digits !== undefined
      ? Number(digits)
      : letter !== undefined
        ? letter.charCodeAt(0) - 96
        : (chineseNumber(han) ?? OTHER_MARKER);
  return number < OTHER_MARKER ? Math.max(1, number) : OTHER_MARKER;
}

/** What the form of a bead says, and what each of it counts; each is there once where the two sides disagree. */
export interface FormWeights {
  /** The sides do not both begin with a quotation, where both texts have quotations. */
  readonly quotationStart: number;
  /** The sides do not both end with one. */
  readonly quotationEnd: number;
  readonly questionEnd: number;
  readonly exclamationEnd: number;
  /** One side ends in a stop and the other does not: a heading and a sentence. */
  readonly stopEnd: number;
  readonly colonEnd: number;
  readonly bracketStart: number;
  /** The target begins in lower case: it goes on with the sentence before. */
  readonly lowerCaseStart: number;
  /** The sides begin with different numbers of a list, or one with none. */
  readonly marker: number;
  /** Numbers of a list within the bead, behind its first sentence: an item is a bead of its own. */
  readonly markerInside: number;
  /** Sentences without a stop before the last one of a side: headings that were joined to a text. */
  readonly headingInsideSource: number;
  readonly headingInsideTarget: number;
  /** A sentence without a translation ends in a stop; headings are left out more easily. */
  readonly nullWithStop: number;
}

/**
 * Evidence from punctuation and form: quotation marks, brackets, question marks and the like that stand on both sides of a bead.
 *
 * What a sentence begins and ends with are bits, so that everything that two sides disagree on is looked up at once.
 * Time O(1) a bead; memory a few bytes a sentence.
 *
 * @param source The sentences of the source, in order.
 * @param target The same of the target.
 * @returns Evidence in nats, lower is better, once it is said what each sign weighs: `fittedModel.weights`.
 * @example
 * import { fittedModel, formEvidence } from "duiqi/evidence";
 * const weigh = formEvidence(["他说：“走吧！”", "雨停了。"], ["“Let's go!” he said.", "The rain stopped."]);
 * const costs = new Float64Array(1);
 * weigh(fittedModel.weights).addCosts(0, 1, 1, 1, 1, costs); // the first of each side as one bead: costs[0] in nats
 */
export const formEvidence = (
  source: readonly string[],
  target: readonly string[],
): ((weights: FormWeights) => Evidence) => driveSync(formSteps(source, target));

/** Does what `formEvidence` does, in steps. */
function* formSteps(source: readonly string[], target: readonly string[]): Steps<(weights: FormWeights) => Evidence> {
  const s = yield* formsOf(source);
  const t = yield* formsOf(target);
  const sourceMarkers = runningCount(s.marker);
  const targetMarkers = runningCount(t.marker);
  const sourceOpen = runningCount(s.endsInStop.map((stops) => 1 - stops));
  const targetOpen = runningCount(t.endsInStop.map((stops) => 1 - stops));
  const haveQuotations = [s, t].every((forms) => forms.opensQuotation.includes(1) || forms.closesQuotation.includes(1));
  const noLowerCase = new Uint8Array(source.length);
  const sourceStarts = bits(source.length, [s.opensQuotation, s.opensBracket, noLowerCase]);
  const targetStarts = bits(target.length, [t.opensQuotation, t.opensBracket, t.opensInLowerCase]);
  const endsOf = (forms: Forms): Uint8Array[] => [
    forms.closesQuotation,
    forms.endsAsking,
    forms.endsExclaiming,
    forms.endsInStop,
    forms.endsInColon,
  ];
  const sourceEnds = bits(source.length, endsOf(s));
  const targetEnds = bits(target.length, endsOf(t));

  return (weights) => {
    const quotation = haveQuotations ? 1 : 0;
    const startCosts = costsOfBits([quotation * weights.quotationStart, weights.bracketStart, weights.lowerCaseStart]);
    const endCosts = costsOfBits([
      quotation * weights.quotationEnd,
      weights.questionEnd,
      weights.exclamationEnd,
      weights.stopEnd,
      weights.colonEnd,
    ]);
    return {
      addCosts(h, i, size, end, count, costs) {
        if (size === 0) {
          const cost = weights.nullWithStop * s.endsInStop[h];
          for (let x = 0; x < count; x++) costs[x] += cost;
          return;
        }
        if (h === i) {
          for (let x = 0; x < count; x++) costs[x] += weights.nullWithStop * t.endsInStop[end + x - 1];
          return;
        }
        const whole =
          weights.markerInside * (sourceMarkers[i] - sourceMarkers[h + 1]) +
          weights.headingInsideSource * (sourceOpen[i - 1] - sourceOpen[h]);
        for (let x = 0; x < count; x++) {
          const j = end + x;
          const g = j - size;
          costs[x] +=
            whole +
            startCosts[sourceStarts[h] ^ targetStarts[g]] +
            endCosts[sourceEnds[i - 1] ^ targetEnds[j - 1]] +
            (s.marker[h] === t.marker[g] ? 0 : weights.marker) +
            weights.markerInside * (targetMarkers[j] - targetMarkers[g + 1]) +
            weights.headingInsideTarget * (targetOpen[j - 1] - targetOpen[g]);
        }
      },
    };
  };
}

/** How many of the first x values are not 0. */
const runningCount = (values: Uint8Array): Int32Array => runningSum(values.map((value) => (value > 0 ? 1 : 0)));

/** Flags of one sentence each, packed: flag b is bit b. */
const bits = (length: number, flags: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => flags.reduce((all, flag, bit) => all | (flag[at] << bit), 0));

/** What a set of bits costs, bit b costing `costs[b]`. */
const costsOfBits = (costs: readonly number[]): Float64Array =>
  Float64Array.from({ length: 1 << costs.length }, (_, set) =>
    costs.reduce((sum, cost, bit) => sum + ((set >> bit) & 1) * cost, 0),
  );

/** Punctuation and form. */
export const formKind: BeadKind<"form", keyof FormWeights> = {
  name: "form",
  features: [
    "quotationStart",
    "quotationEnd",
    "questionEnd",
    "exclamationEnd",
    "stopEnd",
    "colonEnd",
    "bracketStart",
    "lowerCaseStart",
    "marker",
    "markerInside",
    "headingInsideSource",
    "headingInsideTarget",
    "nullWithStop",
  ],
  build: ({ chinese, english }) => formSteps(chinese, english),
};
