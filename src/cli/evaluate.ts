import { basename } from "node:path";
import { Command } from "commander";
import { type BeadScores, type JudgedAnswer, judgeAnswers } from "../evaluate/index.js";
import { expectWritable } from "../node/index.js";
import { evaluationReport } from "../report/index.js";
import { readJudged, readJudgedTexts } from "../workflow/index.js";
import { printIssue } from "./input.js";
import { writeOutput } from "./output.js";
import { shortNames } from "./short-names.js";
import { significance } from "./significance.js";

interface EvaluateOptions {
  readonly json?: true;
  readonly html?: string;
  readonly texts?: string;
  readonly output?: string;
}

/** `duiqi evaluate`: found beads judged by gold ones. */
export const evaluateCommand = (): Command =>
  new Command("evaluate")
    .description("judge alignments by gold beads: precision, recall and F1, strict, lax, content and all")
    .argument("<gold>", "a file of beads, or a folder of DOC.gold files")
    .argument("<found...>", "files of beads, or folders of DOC.align files; the others are compared with the first")
    .option("--json", "print everything as JSON")
    .option("--html <file>", "write a page as well: charts, and each error with its texts (docs/reports.md)")
    .option("--texts <folder>", "where DOC.zh and DOC.en are (default: beside the gold)")
    .option("-o, --output <file>", "write to a file")
    .action((gold: string, found: readonly string[], { json, html, texts, output }: EvaluateOptions) => {
      if (html !== undefined) expectWritable(html);
      const how = { onIssue: printIssue };
      const names = shortNames(found);
      const answers = judgeAnswers(
        found.map((answer, at) => ({ name: names[at], documents: readJudged(gold, answer, how) })),
      );
      if (html !== undefined) {
        writeOutput(
          html,
          evaluationReport(answers, { gold: basename(gold), texts: readJudgedTexts(gold, texts, how) }),
        );
      }
      const reports = answers.map(({ report, comparison }, at) => ({ found: found[at], ...report, comparison }));
      writeOutput(
        output,
        json
          ? `${JSON.stringify(reports, null, 2)}\n`
          : [...answers.map((answer, at) => asText(found[at], answer)), significance(answers)]
              .filter(Boolean)
              .join("\n"),
      );
    });

const KINDS = ["strict", "lax", "content", "all"] as const satisfies readonly (keyof BeadScores)[];

function asText(found: string, { report: { documents, micro, macro, shapes } }: JudgedAnswer): string {
  const lines = [`${found} (${documents.length} ${documents.length === 1 ? "document" : "documents"})`];
  lines.push(
    `  ${"".padEnd(8)}${["precision", "recall", "F1", "F1 (macro)"].map((name) => name.padStart(11)).join("")}`,
  );
  for (const kind of KINDS) {
    const { precision, recall, f1 } = micro[kind];
    const cells = [precision, recall, f1, macro[kind]].map((value) => value.toFixed(3).padStart(11));
    lines.push(`  ${kind.padEnd(8)}${cells.join("")}`);
  }
  lines.push("  shape    gold  right  found");
  for (const { shape, gold, right, found: answered } of shapes) {
    lines.push(`  ${shape.padEnd(6)}${[gold, right, answered].map((count) => String(count).padStart(7)).join("")}`);
  }
  return `${lines.join("\n")}\n`;
}
