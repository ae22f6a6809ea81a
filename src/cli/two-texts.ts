import { BitextError, type LangTag, languageOf, type Side } from "../model/index.js";
import { readPairFiles, STANDARD_INPUT } from "../node/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";

/** How two texts are read. */
export interface TwoTextsOptions {
  readonly split: "sentences" | "lines";
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
}

/** Two texts, one Chinese and one English, as sentences. One of them may be standard input. */
export function readTwoTexts(
  source: string,
  target: string,
  { split, sourceLang, targetLang }: TwoTextsOptions,
): { readonly source: Side; readonly target: Side } {
  if (source === STANDARD_INPUT && target === STANDARD_INPUT) {
    throw wrongUsage("Only one of the two texts can be standard input.");
  }
  const sides = readPairFiles(source, target, { split, sourceLang, targetLang, onIssue: printIssue });
  expectTwoLanguages(sides.source, sides.target, source, target);
  return sides;
}

/** @throws BitextError `languages-same`. */
export function expectTwoLanguages(source: Side, target: Side, sourceFile: string, targetFile: string): void {
  const language = languageOf(source.document.lang);
  if (language !== languageOf(target.document.lang)) return;
  const name = language === "zh" ? "Chinese" : "English";
  throw new BitextError(
    "languages-same",
    `${sourceFile} and ${targetFile} are both ${name}; one Chinese and one English text are expected (--source-lang and --target-lang say so where it is detected wrongly).`,
  );
}
