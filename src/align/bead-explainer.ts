import { isLittleWord, type LinkKind, type PairWords, type Tokens, tieWords, writtenForms } from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { Bead, SentenceRange } from "../model/index.js";
import { type Task, turnedAs } from "./task.js";

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

/** What an alignment's beads are explained by. */
export interface ExplainerInput {
  readonly task: Task;
  readonly words: PairWords;
  /** The same words, with what the alignment taught. */
  readonly known: PairWords;
  readonly lexicon: Lexicon;
  readonly kinds: ReadonlySet<LinkKind>;
}

const KINDS: readonly LinkKind[] = ["numbers", "names", "lexicon", "learned"];

/** A function that says what spoke for a bead. Its time is linear in the words of the bead, however long the texts are. */
export function beadExplainer(input: ExplainerInput): (bead: Bead) => Explanation {
  const { task, words, known, lexicon } = input;
  const { chinese, english, lengths } = task.texts;
  const kinds = KINDS.filter((kind) => input.kinds.has(kind));
  const taught = taughtLinks(words, known);

  return (bead) => {
    const [{ source, target }] = turnedAs(task, [bead]);
    const texts = { zh: chinese.slice(source.start, source.end), en: english.slice(target.start, target.end) };
    const written = { zh: writtenForms(texts.zh.join("\n"), "zh"), en: writtenForms(texts.en.join("\n"), "en") };
    const sentences = { zh: sentencesOf(words.zh, source), en: sentencesOf(words.en, target) };
    const matches = new Map<string, MatchedWords>();
    for (const kind of kinds) {
      // what is not learned says of a bead by itself what it says of it in the texts
      const { zh, en, links } =
        kind === "learned"
          ? taught
          : tieWords(sentences.zh, sentences.en, texts.en, { lexicon, kinds: new Set([kind]) });
      const [from, to] = kind === "learned" ? [source, target] : [wholeOf(sentences.zh), wholeOf(sentences.en)];
      const there = new Set(idsOf(en, to));
      for (const z of idsOf(zh, from)) {
        for (const [e, weight] of links[z]) {
          const word = zh.types[z];
          const best = matches.get(word);
          if (!there.has(e) || isLittleWord(en.types[e]) || (best !== undefined && best.weight >= weight)) continue;
          const [here, opposite] = [written.zh.get(word) ?? word, written.en.get(en.types[e]) ?? en.types[e]];
          matches.set(word, {
            source: task.isTurned ? opposite : here,
            target: task.isTurned ? here : opposite,
            kind,
            weight,
          });
        }
      }
    }
    const [zhLength, enLength] = [sumOf(lengths.source, source), sumOf(lengths.target, target)];
    return {
      bead,
      sourceLength: task.isTurned ? enLength : zhLength,
      targetLength: task.isTurned ? zhLength : enLength,
      matches: [...matches.values()].sort((a, b) => b.weight - a.weight),
    };
  };
}

/** What an alignment taught, alone. */
const taughtLinks = (words: PairWords, known: PairWords): PairWords => ({
  ...known,
  links: known.links.map((row, z) => {
    const before = words.links[z];
    if (row === before) return new Map();
    const gained = Array.from(row, ([e, weight]) => [e, weight - (before.get(e) ?? 0)] as const);
    return new Map(gained.filter(([, weight]) => weight > 0));
  }),
});

const wholeOf = (sentences: readonly unknown[]): SentenceRange => ({ start: 0, end: sentences.length });

const idsOf = ({ ids, starts }: Tokens, { start, end }: SentenceRange): Int32Array =>
  ids.subarray(starts[start], starts[end]);

/** The words of each of these sentences. */
const sentencesOf = (tokens: Tokens, { start, end }: SentenceRange): string[][] =>
  Array.from({ length: end - start }, (_, at) =>
    Array.from(idsOf(tokens, { start: start + at, end: start + at + 1 }), (id) => tokens.types[id]),
  );

const sumOf = (values: Int32Array, { start, end }: SentenceRange): number =>
  values.subarray(start, end).reduce((sum, each) => sum + each, 0);
