import type { LangTag, Side } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { readTwoTexts as read } from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";

/** How two texts are read. */
export interface TwoTextsOptions {
  readonly split: "sentences" | "lines";
  readonly semicolons?: true;
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
}

/** Two texts, one Chinese and one English, as sentences. One of them may be standard input. */
export async function readTwoTexts(
  source: string,
  target: string,
  { split, semicolons, sourceLang, targetLang }: TwoTextsOptions,
): Promise<{ readonly source: Side; readonly target: Side }> {
  if (source === STANDARD_INPUT && target === STANDARD_INPUT) {
    throw wrongUsage("Only one of the two texts can be standard input.");
  }
  return read(source, target, { split, semicolons, sourceLang, targetLang, onIssue: printIssue });
}
