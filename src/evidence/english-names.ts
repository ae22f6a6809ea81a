import { englishWord } from "./words.js";

/** The names of English sentences, as they are spelled there: lower-case letters without marks. */
export interface EnglishNames {
  /** Capitalised words, and the word of the text that each is. */
  readonly words: Map<string, number>;
  /** What stands beside another in what may be one name; behind a hyphen in lower case too. */
  readonly pieces: Set<string>;
  /** Neighbours that may be one name, with the surname in front, divided by bars, and their words: liu|zhigang, liu|Z|G. */
  readonly phrases: Map<string, readonly number[]>;
  /** What is in front of the last piece of these. */
  readonly prefixes: Set<string>;
  /** How often each capitalised word of the text is capitalised. */
  readonly capitalised: Map<number, number>;
}

interface Piece {
  readonly spelling: string;
  readonly type: number;
  readonly isInitial: boolean;
  readonly isCapitalised: boolean;
}

const MOST_PIECES = 4; // Au Yeung Chi Ming
// Z.G., Liu, Xi'an; and ming behind a hyphen
const PIECE =
  /(?:[A-Z]\.){2,4}|[A-Z][A-Za-z]{0,99}(?:['’][A-Za-z]{1,99}){0,9}|(?<=[A-Za-z]-)[a-z]{1,99}(?:['’][a-z]{1,99}){0,9}/g;
const ASCII = /^[ -~‘’“”—]*$/;
const CAPITAL = /^[A-Z]/;
const MARK = /\p{M}/gu;

/** No names. */
export const noNames = (): EnglishNames => ({
  words: new Map(),
  pieces: new Set(),
  phrases: new Map(),
  prefixes: new Set(),
  capitalised: new Map(),
});

/** Adds the names of a sentence, and says how many words they have. Time linear in the sentence. */
export function addEnglishNames(sentence: string, types: ReadonlyMap<string, number>, names: EnglishNames): number {
  const plain = ASCII.test(sentence) ? sentence : sentence.normalize("NFD").replace(MARK, "");
  let run: Piece[] = [];
  let end = 0;
  let count = 0;
  for (const { 0: written, index } of plain.matchAll(PIECE)) {
    const pieces = piecesOf(written, plain[index + written.length] === ".", types);
    if (pieces.length === 0 || !isJoin(plain.slice(end, Math.min(index, end + 3)), run)) {
      addPhrases(run, names);
      run = [];
    }
    for (const piece of pieces) run.push(piece);
    for (const piece of pieces) if (piece.isCapitalised) addWord(piece, names);
    end = index + written.length;
    count++;
  }
  addPhrases(run, names);
  return count;
}

/** Whether what stands between two pieces leaves them neighbours in one name. */
const isJoin = (between: string, run: readonly Piece[]): boolean =>
  between === " " || between === "-" || (between === ". " && run.at(-1)?.isInitial === true);

/** A written word as the pieces of a name: one, or an initial after the other; none where the text has no such word. */
function piecesOf(written: string, isBeforeStop: boolean, types: ReadonlyMap<string, number>): Piece[] {
  const type = types.get(englishWord(written));
  if (type === undefined) return [];
  if (written.includes(".")) {
    return [...written.replaceAll(".", "")].map((spelling) => ({
      spelling,
      type,
      isInitial: true,
      isCapitalised: true,
    }));
  }
  if (written.length === 1)
    return isBeforeStop ? [{ spelling: written, type, isInitial: true, isCapitalised: true }] : [];
  const spelling = written
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "");
  const isCapitalised = CAPITAL.test(written);
  return spelling.length > 1 ? [{ spelling, type, isInitial: false, isCapitalised }] : [];
}

function addWord({ spelling, type, isInitial }: Piece, names: EnglishNames): void {
  if (!isInitial) names.words.set(spelling, type);
  names.capitalised.set(type, 1 + (names.capitalised.get(type) ?? 0));
}

/** Adds each few neighbours of a run, as they stand and with the last of them in front: 王小川 is Wang Xiaochuan or Xiaochuan Wang. */
function addPhrases(run: readonly Piece[], names: EnglishNames): void {
  if (run.length < 2) return;
  for (const { spelling, isInitial } of run) if (!isInitial) names.pieces.add(spelling);
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 2; end <= Math.min(run.length, start + MOST_PIECES); end++) {
      const pieces = run.slice(start, end);
      addPhrase(pieces, names);
      // ming of Chi-ming is no surname
      if (pieces[pieces.length - 1].isCapitalised)
        addPhrase([pieces[pieces.length - 1], ...pieces.slice(0, -1)], names);
    }
  }
}

function addPhrase(pieces: readonly Piece[], { phrases, prefixes }: EnglishNames): void {
  if (pieces[0].isInitial) return;
  let phrase = "";
  for (const [at, { spelling }] of pieces.entries()) {
    if (at > 0) prefixes.add(phrase);
    phrase = at === 0 ? spelling : `${phrase}|${spelling}`;
  }
  phrases.set(
    phrase,
    pieces.map(({ type }) => type),
  );
}
