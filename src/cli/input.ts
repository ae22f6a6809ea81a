import type { Lexicon } from "../lexicon/index.js";
import type { Issue, LangTag, PageContent } from "../model/index.js";
import * as node from "../node/index.js";
import { withPlace } from "./exit.js";

/** Tells the user, on standard error, what someone should look at. */
export function printIssue({ rule, message, place }: Issue): void {
  process.stderr.write(`duiqi: note: ${withPlace(message, place)} [${rule}]\n`);
}

/** The documents in a file. */
export const readPageFile = (file: string, lang: LangTag | undefined): Promise<PageContent> =>
  node.readPageFile(file, { lang, onIssue: printIssue });

/** The built-in lexicon with a user's terms, which win. */
export const readGlossary = (file: string): Lexicon => node.readGlossaryFile(file, { onIssue: printIssue });
