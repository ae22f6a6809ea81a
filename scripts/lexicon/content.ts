import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LexiconContent } from "../../src/lexicon/encode-lexicon.js";
import { simplifier } from "../../src/lexicon/simplifier.js";
import { stemEnglish } from "../../src/segment/index.js";
import { parseCedict } from "./cedict.js";
import { compile, parseGlossary, parseLearned } from "./compile.js";
import { jiebaCounts } from "./jieba.js";

/** The files of jieba that are taken: its dictionary, the words added to it, and what guesses words. */
export const JIEBA_FILES = ["jieba.dict.utf8", "user.dict.utf8", "hmm_model.utf8"] as const;

/** The path of CC-CEDICT's text, which `hanzi` brings along. */
export function cedictPath(): string {
  try {
    return createRequire(import.meta.url).resolve("hanzi/lib/data/cedict_ts.u8.js");
  } catch (cause) {
    throw new Error("CC-CEDICT is missing: the development dependency `hanzi`, ^3.2.0, is not installed.", { cause });
  }
}

/** The path of one of jieba's own files, which `nodejieba` brings along, also where its native part is not built. */
export function jiebaPath(file: string): string {
  try {
    return createRequire(import.meta.url).resolve(`nodejieba/submodules/cppjieba/dict/${file}`);
  } catch (cause) {
    throw new Error("jieba's dictionary is missing: the optional dependency `nodejieba`, ^3.5.8, is not installed.", {
      cause,
    });
  }
}

/**
 * All that a lexicon holds: CC-CEDICT, a glossary, what was learned, and jieba's counts.
 *
 * @param glossary The texts of its files; none for a lexicon without it.
 * @param learned The text of the learned table.
 */
export function contentOf(glossary: readonly string[], learned: string): LexiconContent {
  const read = (path: string): string => readFileSync(path, "utf8");
  const entries = parseCedict(read(cedictPath()));
  if (entries.length === 0) throw new Error(`${cedictPath()} holds no entries of CC-CEDICT.`);
  const content = compile(entries, parseGlossary(glossary), parseLearned(learned), stemEnglish);
  const [dictionary, user, model] = JIEBA_FILES.map((file) => read(jiebaPath(file)));
  const words = jiebaCounts(
    { dictionary, user, model },
    content.entries.keys(),
    simplifier(content.simplifications ?? new Map()),
  );
  return { ...content, words };
}
