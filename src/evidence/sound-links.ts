import stopWords from "../../data/stop-words.zh.json" with { type: "json" };
import { paceOf, type Steps } from "../core/index.js";
import { eachStretch, type HanStretch } from "./han-stretches.js";
import type { TieInput } from "./kind.js";
import { type LinkTable, raiseLink } from "./links.js";
import { learnedSounds } from "./sound-model.js";
import { soundWalker } from "./sound-walk.js";

const WORDS_A_STEP = 1 << 9; // between two yields: some ms
/** Nats: of pairs of strangers one in ten thousand sounds as much alike (scripts/learn-sounds.ts). */
const LEAST = 6;
const FEWEST = 3; // characters of a name
const SHORTEST = 4; // letters: shorter names sound like many words
const TIED = 0.5; // a word of several characters with such a tie has its translation already

// what a word is to names: nothing, a part of one, or a character that may stand within one
const [NOTHING, TRANSCRIBING, BRIDGE] = [0, 1, 2];

const TRANSCRIBES: ReadonlySet<string> = new Set(learnedSounds.characters);
const LITTLE: ReadonlySet<string> = new Set(stopWords.characters);

/**
 * Links of transcribed names, by what their characters sound like: 科瓦连科 = Kovalenko. Names and words that the lexicon ties already are left
 * out.
 *
 * @param names Words that stand in the text with a capital only.
 */
export function* addSoundLinks(
  table: LinkTable,
  { zh, lexicon, worth }: TieInput,
  names: ReadonlyMap<string, number>,
  isHan: readonly boolean[],
): Steps<void> {
  const pace = paceOf(WORDS_A_STEP);
  const tiedNames = new Set<number>();
  const use = new Uint8Array(zh.types.length);
  for (const [id, word] of zh.types.entries()) {
    if (isHan[id]) use[id] = useOf(word, table[id], tiedNames);
    if (pace.isDue(1)) yield;
  }
  const wanted = new Map([...names].filter(([word, type]) => word.length >= SHORTEST && !tiedNames.has(type)));
  if (wanted.size === 0) return;

  const walk = soundWalker(wanted.keys(), learnedSounds, LEAST);
  const link = ({ text, ids, bounds }: HanStretch): void => {
    const readings = [...text].map((character) => lexicon.readings(character));
    for (let word = 0; word < ids.length; word++) {
      for (const { name, length } of walk(readings, bounds[word])) {
        const type = wanted.get(name);
        for (let w = word; type !== undefined && bounds[w + 1] <= bounds[word] + length; w++) {
          raiseLink(table[ids[w]], type, worth.nameOverWords);
        }
      }
    }
  };
  const counts = (at: number): boolean =>
    use[zh.ids[at]] === TRANSCRIBING ||
    (use[zh.ids[at]] === BRIDGE && use[zh.ids[at - 1]] === TRANSCRIBING && use[zh.ids[at + 1]] === TRANSCRIBING);
  const seen = new Set<string>();
  for (let s = 0; s + 1 < zh.starts.length; s++) {
    eachStretch(zh, s, counts, (stretch) => {
      if (stretch.text.length < FEWEST || seen.has(stretch.text)) return;
      seen.add(stretch.text);
      link(stretch);
    });
    if (pace.isDue(zh.starts[s + 1] - zh.starts[s])) yield;
  }
}

/** What a word is to transcribed names. What it is tied to by the lexicon is added to `tied`. */
function useOf(word: string, row: ReadonlyMap<number, number>, tied: Set<number>): number {
  let isTied = false;
  if (word.length > 1) {
    row.forEach((weight, type) => {
      if (weight < TIED) return;
      isTied = true;
      tied.add(type);
    });
  }
  if (isTied) return NOTHING;
  for (const character of word) {
    if (!TRANSCRIBES.has(character)) return word.length > 1 || LITTLE.has(word) ? NOTHING : BRIDGE;
  }
  return TRANSCRIBING;
}
