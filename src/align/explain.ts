import { isLittleWord, type LinkKind, pairWords, withLearned, writtenForms } from "../evidence/index.js";
import { defaultLexicon } from "../lexicon/index.js";
import { type Bead, type Bitext, languageOf } from "../model/index.js";
import type { TextOptions } from "./options.js";
import { lengthsOf } from "./pair-ratio.js";

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
  /** The strongest first, each Chinese word once. */
  readonly matches: readonly MatchedWords[];
}

const KINDS: readonly LinkKind[] = ["numbers", "names", "lexicon", "learned"];

/** What spoke for each bead of a bitext. Time about that of aligning it. */
export function explain(
  { source, target, beads }: Bitext,
  options: Pick<TextOptions, "lexicon" | "segmenter" | "evidence"> = {},
): Explanation[] {
  const isTurned = languageOf(source.document.lang) === "en";
  const [zh, en] = isTurned ? [target, source] : [source, target];
  const lengths = lengthsOf(zh, en);
  const chinese = zh.sentences.map(({ text }) => text);
  const english = en.sentences.map(({ text }) => text);
  const { lexicon = defaultLexicon(), segmenter, evidence = KINDS } = options;
  const sides = beads.map((bead) => (isTurned ? { source: bead.target, target: bead.source } : bead));
  const byKind = KINDS.filter((kind) => evidence.includes(kind)).map((kind) => {
    const words = pairWords(chinese, english, { lexicon, segmenter, kinds: new Set([kind]) });
    return { kind, words: kind === "learned" ? withLearned(words, sides) : words };
  });

  return beads.map((bead, at) => {
    const side = sides[at];
    const matches = new Map<string, MatchedWords>();
    const written = {
      zh: writtenForms(chinese.slice(side.source.start, side.source.end).join("\n"), "zh"),
      en: writtenForms(english.slice(side.target.start, side.target.end).join("\n"), "en"),
    };
    for (const { kind, words } of byKind) {
      const there = new Set(
        words.en.ids.subarray(words.en.starts[side.target.start], words.en.starts[side.target.end]),
      );
      for (const z of words.zh.ids.subarray(words.zh.starts[side.source.start], words.zh.starts[side.source.end])) {
        for (const [e, weight] of words.links[z]) {
          const word = words.zh.types[z];
          const known = matches.get(word);
          if (!there.has(e) || isLittleWord(words.en.types[e]) || (known !== undefined && known.weight >= weight))
            continue;
          const source = written.zh.get(word) ?? word;
          const target = written.en.get(words.en.types[e]) ?? words.en.types[e];
          matches.set(word, { source: isTurned ? target : source, target: isTurned ? source : target, kind, weight });
        }
      }
    }
    const count = (values: Int32Array, { start, end }: Bead["source"]): number =>
      values.subarray(start, end).reduce((sum, each) => sum + each, 0);
    const [zhLength, enLength] = [count(lengths.source, side.source), count(lengths.target, side.target)];
    return {
      bead,
      sourceLength: isTurned ? enLength : zhLength,
      targetLength: isTurned ? zhLength : enLength,
      matches: [...matches.values()].sort((a, b) => b.weight - a.weight),
    };
  });
}
