import { contentWords } from "../../src/lexicon/english-words.js";

/** A translation in English: its words, before stemming, and how much it counts among those of its headword. */
export interface Gloss {
  readonly words: readonly string[];
  readonly weight: number;
}

const MOST_WORDS = 6; // more than these explain and do not translate
const SURNAME_WEIGHT = 1 / 4; // a character is rarely a surname

// CL:個|个[ge4] · classifier for books · used in 蝴蝶 · Taiwan pr. [xi2] · also pr. [xi4] · structural particle
const SAYS_NO_WORD =
  /^(?:CL:|classifier|measure word|used (?:in|for|to|as|before|after|with|when|on|of|by|at|erroneously)\b|.*\bpr\. ?\[|(?:[\w-]+ ){0,3}particle\b(?! physics)|interjection|indicat|(?:noun |verb )?suffix|prefix|place name|Kangxi radical|radical |phonetic|component of|character used|onomat|opposite of|\p{Lu}\p{L}+ surname\b)/iu;
// surname Zeng · two-character surname Ouyang · Japanese surname
const SURNAME = /\bsurname (\p{Lu}\p{L}*)/u;
// variant of 群 · erhua variant of 一塊 · see also 東西: what is left when the Chinese is gone is a translation
const POINTER =
  /^(?:abbr\.(?: (?:for|of|to))?|abbreviation (?:for|of)|also (?:called|known as|written|named)|(?:[\w-]+ ){0,3}variant of|(?:erhua|short|full|original|contracted|simplified) form of|(?:another|alternative|old|former) name (?:for|of)|same as|equivalent (?:to|of)|contraction of|euphemism for|synonym(?:ous)? (?:of|with)|refers to|referring to|short for|acronym for|see(?: also)?(?= *(?:$|,))|cf\.?|lit\.|fig\.|esp\.|i\.e\.|e\.g\.|or)(?= |$|,)[ ,]*/i;
const PLACEHOLDER = /\b(?:one['’]s|sb['’]s|sb|sth|oneself|etc)\b/g;
// , a kind of bread · , used in medicine · , one of the four great novels
const AFTERTHOUGHT =
  /, (?:(?:used|especially|esp\.?|usually|often|such as|which|where|who|whose|also|as opposed)\b|an? \p{L}|one of (?:the|its|his)\b).*/u;
const CHINESE = /[\p{Script=Han}〇·，、|]+/gu;

/** What an English sense says, without remarks: no brackets, no Chinese. */
function withoutRemarks(sense: string): string {
  let text = sense.replace(/\[[^\]]*\]/g, "");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]*\)/g, " ");
  }
  return text.replace(CHINESE, "");
}

/**
 * The translations in one sense of CC-CEDICT's, with its remarks left out.
 *
 * Senses are cut at semicolons, and at commas only between single words, as in `wide, broad`. What explains a name after a
 * comma is left out, and so is a translation of more than six words of meaning.
 */
export function cleanSense(sense: string): Gloss[] {
  if (SAYS_NO_WORD.test(sense)) return [];
  const surname = SURNAME.exec(sense);
  if (surname !== null) return [{ words: contentWords(surname[1]), weight: SURNAME_WEIGHT }];
  return withoutRemarks(sense)
    .split(";")
    .flatMap(synonyms)
    .map((gloss) => contentWords(gloss.replace(/^to (?=\S)/, "")))
    .filter((words) => words.length > 0 && words.length <= MOST_WORDS)
    .map((words) => ({ words, weight: 1 }));
}

/** The translations in what stands between two semicolons. */
function synonyms(part: string): string[] {
  let text = part.replace(/\s+/g, " ").trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(POINTER, "").replace(/^[\s,.:;–-]+/, "");
  }
  text = text.replace(PLACEHOLDER, " ").replace(AFTERTHOUGHT, "");
  const pieces = text.split(/ ?, /);
  // Sumatra, one of the islands of Indonesia
  if (/^\p{Lu}/u.test(text)) return pieces.slice(0, 1);
  const single = pieces.map((piece) => piece.trim().replace(/^(?:(?:to|or|and|an?|the) )+/, ""));
  return single.every((piece) => /^[\p{L}-]+$/u.test(piece)) ? single : [text];
}

// variant of 群[qun2] · see 蘇州|苏州[Su1 zhou1]
const REFERENCE =
  /(?:variant of|form of|^see(?: also)?|same as|also written|abbr\. (?:for|of|to)|equivalent to) (?:[^\s|[]+\|)?([^\s|[,]+)\[/;

/** The headword that a sense sends its reader to, in Simplified characters, if it does. */
export const referenceOf = (sense: string): string | undefined => REFERENCE.exec(sense)?.[1];
