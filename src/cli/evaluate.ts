import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Command } from "commander";
import { type BeadScores, type CorpusReport, evaluateCorpus } from "../evaluate/index.js";
import { type IndexBead, parseIndexBeads } from "../format/index.js";
import { BitextError } from "../model/index.js";
import { readInput } from "../node/index.js";
import { decodePage } from "../page/index.js";
import { named } from "./input.js";
import { writeOutput } from "./output.js";

/** `duiqi evaluate`: found beads judged by gold ones. */
export const evaluateCommand = (): Command =>
  new Command("evaluate")
    .description("judge alignments by gold beads: precision, recall and F1, strict, lax, content and all")
    .argument("<gold>", "a file of beads, or a folder of DOC.gold files")
    .argument("<found...>", "files of beads, or folders of DOC.align files")
    .option("--json", "print everything as JSON")
    .option("-o, --output <file>", "write to a file")
    .action((gold: string, found: readonly string[], options: { readonly json?: true; readonly output?: string }) => {
      const reports = found.map((answer) => ({ found: answer, ...evaluateCorpus(pairsOf(gold, answer)) }));
      writeOutput(
        options.output,
        options.json ? `${JSON.stringify(reports, null, 2)}\n` : reports.map((report) => asText(report)).join("\n"),
      );
    });

const GOLD = ".gold";
const ANSWER = ".align";

function pairsOf(gold: string, found: string): { name: string; gold: IndexBead[]; found: IndexBead[] }[] {
  if (!isFolder(gold)) return [{ name: basename(found), gold: readBeads(gold), found: readBeads(found) }];
  const names = readdirSync(gold)
    .filter((file) => file.endsWith(GOLD))
    .map((file) => file.slice(0, -GOLD.length))
    .sort();
  if (names.length === 0) {
    throw new BitextError("file-unreadable", `${gold} has no files that end in ${GOLD}.`, { place: { file: gold } });
  }
  return names.map((name) => ({
    name,
    gold: readBeads(join(gold, `${name}${GOLD}`)),
    found: readBeads(join(found, `${name}${ANSWER}`)),
  }));
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function readBeads(file: string): IndexBead[] {
  return named(file, (onIssue) => {
    const bytes = readInput(file);
    return bytes.length === 0 ? [] : parseIndexBeads(decodePage({ bytes, mediaType: "text/plain" }, { onIssue }).text);
  });
}

const KINDS = ["strict", "lax", "content", "all"] as const satisfies readonly (keyof BeadScores)[];

function asText({ found, documents, micro, macro, shapes }: CorpusReport & { readonly found: string }): string {
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
