import { drive, driveSync, paceOf, type Steps, stepsAt } from "../../core/index.js";
import {
  type AlignmentModel,
  type CutSentence,
  EVIDENCE_KINDS,
  type EvidenceKind,
  fittedModel,
  type LearnedWords,
  learnWordsSteps,
  tieSentencesSteps,
  type WordCutter,
  withLearnedWords,
  wordCutter,
} from "../../evidence/index.js";
import { expectBitext } from "../../expect/index.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Bead, Bitext, RunOptions, Side } from "../../model/index.js";
import type { WordSegmenter } from "../../segment/index.js";
import { beadExplainer, type Explanation } from "../explain/bead-explainer.js";
import { clauseNotes } from "../explain/clause-notes.js";
import { weighedSteps } from "../search/weighed.js";
import { taskSteps, turnedAs } from "../texts/task.js";
import { type Realignment, realigned } from "./realign.js";

/** An alignment kept open while a person corrects it: the words of both texts are cut and tied once. */
export interface OpenAlignment {
  /**
   * Aligns again around beads that were just corrected: those from `first` to `end` (not included) stay as they are, and so do
   * confirmed ones. What lies between is searched anew, 60 to 100 sentences to each side; with `first` equal to `end`, all
   * around that place. Beads that come out the same are left out of the answer: it is empty where nothing changes.
   *
   * @param beads All beads as they are now.
   */
  realign(beads: readonly Bead[], first: number, end: number): Realignment;
  /**
   * What spoke for one bead.
   *
   * @param beads All beads as they are now: clauses are seen between neighbours. @default those that the alignment was opened with
   */
  explain(bead: Bead, beads?: readonly Bead[]): Explanation;
  /** The same alignment after sentences were cut or joined: only they are cut into words anew, and what was learned stays. */
  withSides(source: Side, target: Side, beads: readonly Bead[]): OpenAlignment;
}

/** What to keep an alignment open with. */
export interface OpenOptions {
  readonly lexicon: Lexicon;
  /** Cuts Chinese into words. @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
  /** Numbers to align with. @default those fitted for Chinese and English */
  readonly model?: AlignmentModel | undefined;
}

/**
 * Opens an alignment to be corrected: what it gives aligns again around the beads that a person has just corrected. The words of both
 * texts are cut and linked once, here. It takes a lexicon, and never loads the built-in one.
 *
 * Time linear in the words.
 *
 * @throws BitextError `languages-same` when both sides are Chinese or both English.
 * @example
 * import { openAlignment } from "duiqi/align";
 * import { defaultLexicon } from "duiqi/lexicon";
 * const open = openAlignment(bitext, { lexicon: defaultLexicon() });
 * const corrected = beads.map((bead, at) => (at === 0 ? { ...bead, confirmed: true as const } : bead));
 * open.realign(corrected, 0, 1).inserted; // []
 */
export function openAlignment(bitext: Bitext, options: OpenOptions): OpenAlignment {
  expectBitext(bitext);
  return driveSync(openSteps(bitext, wordCutter(options), options));
}

/**
 * Opens as `openAlignment` does, pausing now and then: reports progress, and can be aborted.
 *
 * @throws what `openAlignment` throws; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { openAlignmentAsync } from "duiqi/align";
 * import { loadLexicon } from "duiqi/lexicon";
 * const open = await openAlignmentAsync(bitext, { lexicon: await loadLexicon(), signal: AbortSignal.timeout(60_000) });
 * open.realign(beads, 0, 1).inserted; // []
 */
export async function openAlignmentAsync(bitext: Bitext, options: OpenOptions & RunOptions): Promise<OpenAlignment> {
  expectBitext(bitext);
  const sentences = bitext.source.sentences.length + bitext.target.sentences.length;
  return drive(openSteps(bitext, wordCutter(options), options), sentences, "align", options);
}

const KINDS: ReadonlySet<EvidenceKind> = new Set(EVIDENCE_KINDS);
const CHARACTERS_A_STEP = 10_000; // characters that are cut into words between two yields: some 5 ms

function* openSteps(
  { source, target, beads }: Bitext,
  cutter: WordCutter,
  options: OpenOptions,
  learnedBefore?: readonly LearnedWords[],
): Steps<OpenAlignment, number> {
  const { lexicon, model = fittedModel } = options;
  const task = yield* stepsAt(0, taskSteps(source, target));
  const { texts } = task;
  const chinese = yield* cutAll(texts.chinese, cutter.chinese, 0);
  const english = yield* cutAll(texts.english, cutter.english, chinese.length);
  const all = chinese.length + english.length;
  const how = { lexicon, kinds: KINDS, worth: model.words };
  const words = yield* stepsAt(all, tieSentencesSteps(chinese, english, texts.english, how));
  const before = turnedAs(task, beads);
  const learned = learnedBefore ?? (yield* stepsAt(all, learnWordsSteps(words, before, model.words)));
  const known = withLearnedWords(words, learned);
  const weighed = yield* stepsAt(all, weighedSteps(texts, KINDS, known, before, model));
  const explain = beadExplainer({ task, words, lexicon, kinds: KINDS, learned, clauses: clauseNotes(task, weighed) });
  return {
    realign(now, first, end) {
      const { at, removed, inserted } = realigned(turnedAs(task, now), first, end, weighed);
      return { at, removed: now.slice(at, at + removed.length), inserted: turnedAs(task, inserted) };
    },
    explain: (bead, now = beads) => explain(bead, now, now.indexOf(bead)),
    withSides: (source, target, beads) => driveSync(openSteps({ source, target, beads }, cutter, options, learned)),
  };
}

function* cutAll(
  sentences: readonly string[],
  cut: (text: string) => CutSentence,
  base: number,
): Steps<CutSentence[], number> {
  const all: CutSentence[] = [];
  const pace = paceOf(CHARACTERS_A_STEP);
  for (const sentence of sentences) {
    all.push(cut(sentence));
    if (pace.isDue(sentence.length)) yield base + all.length;
  }
  return all;
}
