import {
  type EvidenceKind,
  type LearnedWords,
  type LinkKind,
  type PairWords,
  type Tie,
  type Tokens,
  tellingTies,
  tieWords,
  WORD_KINDS,
  writtenForms,
} from "../../evidence/index.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Bead, SentenceRange } from "../../model/index.js";
import { type Task, turnedAs } from "../texts/task.js";
import type { ClauseCrossing, ClauseNotes } from "./clause-notes.js";
import { type SaidTimes, timeNotes } from "./time-notes.js";

/** Two words that speak for a bead. */
export interface MatchedWords {
  /** The words as they are written, Chinese in Simplified characters. */
  readonly source: string;
  readonly target: string;
  /** What ties them most. */
  readonly kind: LinkKind;
  /** About how many translations the tie is worth; higher is more. */
  readonly weight: number;
}

/** What spoke for a bead. */
export interface Explanation {
  readonly bead: Bead;
  /** Characters of both sides. */
  readonly sourceLength: number;
  readonly targetLength: number;
  /**
   * The strongest first. Each Chinese word is in one of them, an English one in no more than it stands there. Little words (了, the) are in none, nor
   * are ties so weak that they may well be chance.
   */
  readonly matches: readonly MatchedWords[];
  /** Where a clause seems to cross from one sentence to the next, in order. Mostly none: it is asked where it is in doubt how sentences are joined. */
  readonly clauses: readonly ClauseCrossing[];
  /** When the two sides are said, in subtitles. Absent where a side is empty, or its file has no times. */
  readonly times?: SaidTimes;
}

/** What an alignment's beads are explained by. */
export interface BeadExplainerInput {
  readonly task: Task;
  readonly words: Pick<PairWords, "zh" | "en">;
  readonly lexicon: Lexicon;
  readonly kinds: ReadonlySet<EvidenceKind>;
  /** What the alignment taught. */
  readonly learned: readonly LearnedWords[];
  /** Where clauses cross. */
  readonly clauses: ClauseNotes;
}

/**
 * A function that says what spoke for a bead, which is the one at an index of all beads. Its time is linear in the words of the bead and of its neighbours, however
 * long the texts are.
 */
export function beadExplainer({
  task,
  words,
  lexicon,
  kinds,
  learned,
  clauses,
}: BeadExplainerInput): (bead: Bead, beads: readonly Bead[], at: number) => Explanation {
  const { chinese, english, lengths } = task.texts;
  const times = timeNotes(task);
  const taught = new Map<string, LearnedWords[]>();
  for (const each of learned) taught.set(each.source, [...(taught.get(each.source) ?? []), each]);

  return (bead, beads, at) => {
    const [{ source, target }] = turnedAs(task, [bead]);
    const texts = { zh: chinese.slice(source.start, source.end), en: english.slice(target.start, target.end) };
    const cut = { zh: wordsOf(words.zh, source), en: wordsOf(words.en, target) };
    const written = { zh: writtenForms(texts.zh.join("\n"), "zh"), en: writtenForms(texts.en.join("\n"), "en") };
    const ties: (Tie & { readonly kind: LinkKind })[] = [];
    for (const { name: kind } of WORD_KINDS.toReversed().filter(({ name }) => kinds.has(name))) {
      // what is not learned says of a bead by itself what it says of it in the texts
      const { zh, en, links } = tieWords(cut.zh, cut.en, texts.en, { lexicon, kinds: new Set([kind]) });
      links.forEach((row, z) => {
        for (const [e, weight] of row) ties.push({ zh: zh.types[z], en: en.types[e], kind, weight });
      });
    }
    const standing = new Map<string, number>();
    for (const en of cut.en.flat()) standing.set(en, (standing.get(en) ?? 0) + 1);
    for (const zh of new Set(cut.zh.flat())) {
      for (const { target: en, share } of taught.get(zh) ?? []) {
        if (standing.has(en)) ties.push({ zh, en, kind: "learned", weight: share });
      }
    }
    const matches = tellingTies(ties, (en) => standing.get(en) ?? 0).map(({ zh, en, kind, weight }): MatchedWords => {
      const [here, there] = [written.zh.get(zh) ?? zh, written.en.get(en) ?? en];
      return task.isTurned
        ? { source: there, target: here, kind, weight }
        : { source: here, target: there, kind, weight };
    });
    const [zhLength, enLength] = [sumOf(lengths.source, source), sumOf(lengths.target, target)];
    return {
      bead,
      sourceLength: task.isTurned ? enLength : zhLength,
      targetLength: task.isTurned ? zhLength : enLength,
      matches,
      clauses: clauses(beads, at),
      ...times(bead),
    };
  };
}

/** The words of each of these sentences. */
const wordsOf = ({ ids, starts, types }: Tokens, { start, end }: SentenceRange): string[][] =>
  Array.from({ length: end - start }, (_, at) =>
    Array.from(ids.subarray(starts[start + at], starts[start + at + 1]), (id) => types[id]),
  );

const sumOf = (values: Int32Array, { start, end }: SentenceRange): number =>
  values.subarray(start, end).reduce((sum, each) => sum + each, 0);
