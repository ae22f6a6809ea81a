import { basename, resolve } from "node:path";
import { Command } from "commander";
import { alignAsync, EVIDENCE_KINDS, EVIDENCE_TRIALS, type TextOptions } from "../align/index.js";
import { documentsNeeded, type JudgedAnswer, type JudgedDocument, judgeAnswers } from "../evaluate/index.js";
import { BitextError, type Progress, type RunOptions } from "../model/index.js";
import { expectWritable } from "../node/index.js";
import { evidenceReport } from "../report/index.js";
import { type GoldDocument, readGoldFolder } from "../workflow/index.js";
import { printIssue, readGlossary } from "./input.js";
import { writeOutput } from "./output.js";
import { withProgress } from "./progress.js";
import { significance } from "./significance.js";

interface BenchOptions {
  readonly glossary?: string;
  readonly html?: string;
  readonly json?: true;
  readonly output?: string;
}

type Trial = TextOptions & { readonly name: string };

/** `duiqi bench`: which evidence helps on one's own texts. */
export const benchCommand = (): Command =>
  new Command("bench")
    .description("say which evidence helps on texts with gold beads: all, each kind left out, each kind alone")
    .argument("<folder>", "DOC.zh and DOC.en, one sentence a line, and DOC.gold, one bead a line: [0]:[0,1]")
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English; tried with and without")
    .option("--html <file>", "write a page as well (docs/reports.md)")
    .option("--json", "print everything as JSON")
    .option("-o, --output <file>", "write to a file")
    .action(async (folder: string, { glossary, html, json, output }: BenchOptions) => {
      if (html !== undefined) expectWritable(html);
      const documents = readGoldFolder(folder, { onIssue: printIssue });
      if (documents.length === 0) {
        const message = `${folder} has no gold with texts: DOC.gold, DOC.zh and DOC.en.`;
        throw new BitextError("file-unreadable", message, { place: { file: folder } });
      }
      const trials = judgeAnswers(await withProgress((run) => aligned(documents, trialsWith(glossary), run)));
      const warnings = warningsOf(trials[0], trials.length);
      for (const message of warnings) printIssue({ rule: "gold-small", message });
      const gold = basename(resolve(folder));
      if (html !== undefined) writeOutput(html, evidenceReport(trials, { gold, warnings }));
      const { report } = trials[0];
      const record = {
        documents: documents.length,
        beads: report.counts.gold,
        trials: trials.map(({ name, report, comparison }) => ({ name, scores: report.micro, comparison })),
      };
      writeOutput(output, json ? `${JSON.stringify(record, null, 2)}\n` : asText(gold, trials));
    });

function trialsWith(glossary: string | undefined): readonly Trial[] {
  if (glossary === undefined) return EVIDENCE_TRIALS;
  const lexicon = readGlossary(glossary);
  const [all, ...others] = EVIDENCE_TRIALS.map((trial) => ({ ...trial, lexicon }));
  return [all, { name: "without the glossary", evidence: EVIDENCE_KINDS }, ...others];
}

/** What each trial finds. Progress is in source sentences, those of all trials. */
async function aligned(
  documents: readonly GoldDocument[],
  trials: readonly Trial[],
  { signal, onProgress }: RunOptions,
): Promise<{ name: string; documents: JudgedDocument[] }[]> {
  const total = trials.length * documents.reduce((sum, { source }) => sum + source.sentences.length, 0);
  let done = 0;
  const answers = [];
  for (const { name, ...how } of trials) {
    const judged: JudgedDocument[] = [];
    for (const { name: document, source, target, gold } of documents) {
      const onPart = (part: Progress): void => onProgress?.({ stage: "align", done: done + part.done, total });
      const found = await alignAsync(source, target, { ...how, signal, onProgress: onPart });
      judged.push({ name: document, gold, found });
      done += source.sentences.length;
    }
    answers.push({ name, documents: judged });
  }
  return answers;
}

const ENOUGH_BEADS = 200; // below, an interval of F1 is wider than what most kinds of evidence bring

function warningsOf({ report: { documents, counts } }: JudgedAnswer, trials: number): string[] {
  const needed = documentsNeeded(trials - 1);
  if (documents.length >= needed && counts.gold >= ENOUGH_BEADS) return [];
  return [
    `The gold has ${seen(documents.length, counts.gold)}; it takes ${needed} and ${ENOUGH_BEADS} to say what helps on other texts too.`,
  ];
}

const seen = (documents: number, beads: number): string =>
  `${documents} ${documents === 1 ? "document" : "documents"} and ${beads} beads`;

function asText(gold: string, trials: readonly JudgedAnswer[]): string {
  const { documents, counts } = trials[0].report;
  const lines = [`${gold}: ${seen(documents.length, counts.gold)}`];
  lines.push(`  ${"".padEnd(26)}${["precision", "recall", "F1"].map((name) => name.padStart(11)).join("")}  (strict)`);
  for (const { name, report } of trials) {
    const { precision, recall, f1 } = report.micro.strict;
    const cells = [precision, recall, f1].map((value) => value.toFixed(3).padStart(11));
    lines.push(`  ${name.padEnd(26)}${cells.join("")}`);
  }
  return `${lines.join("\n")}\n\n${significance(trials)}`;
}
