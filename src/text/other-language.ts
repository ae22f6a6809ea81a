import { countOf } from "./script.js";

/** A script that neither Chinese nor English is written in, and what languages are called that are. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Korean", /\p{Script=Hangul}/gu],
  ["Russian or another language in Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Arabic or another language in Arabic letters", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Hindi or another language in Devanagari", /\p{Script=Devanagari}/gu],
];

/** The commonest words of languages in Latin letters, without those that English has or names have often. */
const LITTLE_WORDS: readonly (readonly [language: string, words: string])[] = [
  ["French", "le la les des du et est une dans pour que qui sur avec pas au aux ce cette sont nous vous"],
  ["German", "der das und ist nicht ein eine mit von den dem des auf für sich auch wird sind im zu"],
  ["Spanish", "el los las una y por para con del que es en se su lo como más pero"],
  ["Italian", "il di che è una per con del della non gli sono nel alla dei le più anche si"],
  ["Portuguese", "o os uma não para com da dos das em que é ao na se mais por"],
  ["Dutch", "de het een van en niet dat zijn op te voor met ook aan naar wordt deze bij"],
  ["Swedish, Danish or Norwegian", "och att det som är för på av med ett inte den og ikke til jeg har vi"],
  ["Polish", "nie się jest na że z w jak dla ale od przez czy"],
  ["Turkish", "ve bir bu için ile da de çok olarak daha gibi ne olan"],
  ["Indonesian or Malay", "yang dan di untuk dengan ini itu pada tidak dari akan ke adalah dalam"],
  ["Vietnamese", "và của là không được các cho một trong những có người này với"],
];
const WORDS = new Map<string, number[]>();
for (const [at, [, words]] of LITTLE_WORDS.entries()) {
  for (const word of words.split(" ")) WORDS.set(word, [...(WORDS.get(word) ?? []), at]);
}
const ENGLISH = new Set(
  "the of and to in is that for with was are a it on as be at by this from or an have has not will we he they i you".split(
    " ",
  ),
);

const LETTER = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}{1,40}/gu;
const SAMPLE = 20_000; // characters: enough to tell a language, and little of a book
// Japanese has kana in every sentence, and a Chinese text some in names. Both bounds were chosen by hand.
const KANA = 0.15;
const MOST_LETTERS = 0.5;
const FEW = 3; // little words that tell a language: a name may have two, as “Rio de la Plata” has
const SHARE = 0.12; // of the words: the sentences of our tests in these languages have 0.21 to 0.47, the English texts of the gold sets at most 0.023
const FEW_HAN = 20; // letters for each Han character, at least: a text with more is Chinese with names in it. Chosen by hand
const TWICE = 2; // as many as little words of English: a text that quotes another language is in its own

/**
 * The language of a text in neither Chinese nor English, in English words: `"French"`; `undefined` where the text is in one of the two, or
 * too short to tell.
 *
 * By its script, and in Latin letters by the commonest words of some twenty languages. Time linear in the first 20,000 characters.
 *
 * @example
 * import { otherLanguage } from "duiqi/text";
 * otherLanguage("Le chat est dans la maison et il ne veut pas sortir, parce que la pluie tombe sur les toits."); // "French"
 * otherLanguage("The cat is in the house."); // undefined
 */
export function otherLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = countOf(LETTER, sample);
  if (letters === 0) return undefined;
  for (const [language, pattern] of SCRIPTS) {
    const own = countOf(pattern, sample);
    if (own === 0) continue;
    const isMost = own > MOST_LETTERS * letters;
    const isJapanese =
      language === "Japanese" && own > KANA * letters && own + countOf(HAN, sample) > MOST_LETTERS * letters;
    if (isMost || isJapanese) return language;
  }
  // names and commands among Chinese are in no language
  return letters > FEW_HAN * countOf(HAN, sample) ? otherInLatin(sample) : undefined;
}

function otherInLatin(sample: string): string | undefined {
  const counts = LITTLE_WORDS.map(() => 0);
  let [english, words] = [0, 0];
  for (const [word] of sample.toLowerCase().matchAll(WORD)) {
    words++;
    if (ENGLISH.has(word)) english++;
    for (const at of WORDS.get(word) ?? []) counts[at]++;
  }
  const most = counts.reduce((best, count, at) => (count > counts[best] ? at : best), 0);
  const isOther = counts[most] >= FEW && counts[most] > SHARE * words && counts[most] > TWICE * english;
  return isOther ? LITTLE_WORDS[most][0] : undefined;
}
