import { basename } from "node:path";
import { alignAsync } from "../align/index.js";
import { encodeLexiconFor, type Lexicon } from "../lexicon/index.js";
import { type Bitext, languageOf } from "../model/index.js";
import { type JournalEntry, type ReviewData, reviewPage } from "../review/index.js";
import { digestOf, openBrowser, type ReviewTexts, serveReview } from "../serve/index.js";
import { printIssue } from "./input.js";
import { withProgress } from "./progress.js";
import type { ReviewInput } from "./review-input.js";
import { progressOf } from "./review-output.js";
import { warnOfStrangers } from "./warn-of-strangers.js";

/** What is reviewed, by what it is aligned, and where corrections are kept. */
export interface Subject {
  readonly input: ReviewInput;
  readonly lexicon: Lexicon;
  readonly journal: string;
}

/** What a journal is compared with. */
export const textsOf = ({ source, target, ...input }: ReviewInput): ReviewTexts => ({
  ...input,
  source: source.document,
  target: target.document,
});

/** The bitext as it is before any correction: with the beads that it came with, or aligned. */
export async function begin({ input, lexicon }: Subject): Promise<Bitext> {
  const { source, target } = input;
  if (input.beads !== undefined) return { source, target, beads: input.beads };
  const bitext = {
    source,
    target,
    beads: await withProgress((run) => alignAsync(source, target, { lexicon, ...run })),
  };
  warnOfStrangers(bitext, { lexicon });
  return bitext;
}

/** Makes pages of a review that began so, and of what was done since. */
type PageMaker = (start: Bitext, journal: readonly JournalEntry[], save: ReviewData["save"]) => string;

/** Makes pages; what of the lexicon they need is looked for once. */
export function pageMaker({ input, lexicon }: Subject): PageMaker {
  const documents = [input.source.document, input.target.document];
  const chinese = documents.filter(({ lang }) => languageOf(lang) === "zh").map(({ text }) => text);
  const part = Buffer.from(encodeLexiconFor(lexicon, chinese)).toString("base64");
  return ({ source, target, beads }, journal, save) =>
    reviewPage({
      title: namesOf(input).join(" · "),
      source,
      target,
      beads,
      journal,
      lexicon: part,
      key: digestOf(JSON.stringify(source), JSON.stringify(target), JSON.stringify(beads)),
      save,
      names: { source: basename(input.sourceFile), target: basename(input.targetFile) },
    });
}

const namesOf = ({ sourceFile, targetFile }: ReviewInput): string[] => [
  ...new Set([sourceFile, targetFile].map((file) => basename(file))),
];

/** How to serve. */
export interface ServeCommandOptions {
  readonly port: number | undefined;
  /** Whether the browser is opened. */
  readonly open: boolean;
  /** What writes the result, to be shown at the end. */
  readonly command: string;
}

/** Serves a review until Ctrl-C, and says how far it came. */
export async function serveUntilStopped(subject: Subject, { port, open, command }: ServeCommandOptions): Promise<void> {
  const { input, journal } = subject;
  const pageOf = pageMaker(subject);
  const server = await serveReview({
    texts: textsOf(input),
    journal,
    begin: () => begin(subject),
    page: (start, entries) => pageOf(start, entries, "server"),
    port,
    onIssue: printIssue,
  });
  const stopped = new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
  process.stderr.write(
    `duiqi: reviewing ${namesOf(input).join(" and ")} at ${server.address} (Ctrl-C ends; corrections are kept in ${journal})\n`,
  );
  if (open) openBrowser(server.address);
  await stopped;
  await server.close();
  process.stderr.write(`duiqi: ${progressOf(server.review().bitext)}; ${command} writes them\n`);
}
