import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { SidePair } from "../align/index.js";
import type { JudgedDocument } from "../evaluate/index.js";
import { beadFormatOf, type IndexBead, parseIndexBeads } from "../format/index.js";
import { type Bead, BitextError, type ReportOptions, type SentenceRange } from "../model/index.js";
import { naming, readInput, readLinesFile } from "../node/index.js";
import { decodePage } from "../page/index.js";
import { readBeadFiles } from "./read-bead-files.js";

const GOLD = ".gold";
const ANSWER = ".align";

/** A document of a gold set: `DOC.zh`, `DOC.en` (one sentence a line) and `DOC.gold` (one bead a line). */
export interface GoldDocument extends SidePair {
  readonly name: string;
  readonly gold: readonly IndexBead[];
}

/** The documents in a folder that have gold beads, by name, in order. */
const goldNames = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(GOLD))
    .map((file) => file.slice(0, -GOLD.length))
    .sort();

/**
 * The gold documents in a folder, by name; none where it has none. Those without their texts are left out, and reported as `texts-missing`.
 *
 * @throws BitextError `beads-invalid` where gold has a sentence that a text has not, and as
 * `readIndexBeads` and `readLinesFile` do.
 * @example
 * import { align } from "duiqi";
 * import { scoreBeads } from "duiqi/evaluate";
 * import { readGoldFolder } from "duiqi/workflow";
 * for (const { name, source, target, gold } of readGoldFolder("gold")) {
 *   console.log(name, scoreBeads(align(source, target), gold).strict.f1);
 * }
 */
export function readGoldFolder(folder: string, { onIssue }: ReportOptions = {}): GoldDocument[] {
  return goldNames(folder).flatMap((name): GoldDocument[] => {
    const file = join(folder, `${name}${GOLD}`);
    const texts = readTexts(folder, name, { onIssue });
    if (texts !== undefined) {
      return [{ name, ...texts, gold: fitting(readIndexBeads(file, { onIssue }), texts, file) }];
    }
    const message = `The gold has not both ${name}.zh and ${name}.en beside it, and is left out.`;
    onIssue?.({ rule: "texts-missing", message, place: { file } });
    return [];
  });
}

/** The texts of a document, `DOC.zh` and `DOC.en`, one sentence a line, where both are there. */
function readTexts(folder: string, name: string, options: ReportOptions): SidePair | undefined {
  const [zh, en] = ["zh", "en"].map((lang) => join(folder, `${name}.${lang}`));
  return existsSync(zh) && existsSync(en)
    ? {
        source: readLinesFile(zh, { lang: "zh", ...options }),
        target: readLinesFile(en, { lang: "en", ...options }),
      }
    : undefined;
}

/**
 * Beads from a file, to be judged: in the format that its ending says, or else in brackets, which may skip sentences and cross. An empty file has
 * none.
 *
 * @throws BitextError as `readBeadFiles` and `parseIndexBeads` do, naming the file.
 * @example
 * import { scoreBeads } from "duiqi/evaluate";
 * import { readIndexBeads } from "duiqi/workflow";
 * console.log(scoreBeads(readIndexBeads("book.align"), readIndexBeads("book.gold")).strict.f1);
 */
export function readIndexBeads(file: string, { onIssue }: ReportOptions = {}): readonly IndexBead[] {
  const format = beadFormatOf(file) ?? "brackets";
  if (format !== "brackets") return readBeadFiles([file], format, { onIssue }).beads.map(asLists);
  return naming(file, onIssue, (report) => {
    const bytes = readInput(file);
    const how = { onIssue: report };
    return bytes.length === 0 ? [] : parseIndexBeads(decodePage({ bytes, mediaType: "text/plain" }, how).text);
  });
}

const asLists = ({ source, target, score }: Bead): IndexBead => ({
  source: sentencesOf(source),
  target: sentencesOf(target),
  ...(score !== undefined && { score }),
});

const sentencesOf = ({ start, end }: SentenceRange): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

function fitting(beads: readonly IndexBead[], texts: SidePair, file: string): readonly IndexBead[] {
  for (const side of ["source", "target"] as const) {
    const { length } = texts[side].sentences;
    const beyond = beads.flatMap((bead) => bead[side]).find((sentence) => sentence >= length);
    if (beyond === undefined) continue;
    const message = `The ${side} has ${length} sentences, but a bead has sentence ${beyond}, counted from 0.`;
    throw new BitextError("beads-invalid", message, { place: { file } });
  }
  return beads;
}

/**
 * Gold and found beads, document by document: of two files, or of a folder of `DOC.gold` and one of `DOC.align`.
 *
 * @throws BitextError `file-unreadable` where a folder has no gold or a document no answer, and as `readIndexBeads` does.
 * @example
 * import { evaluateCorpus } from "duiqi/evaluate";
 * import { readJudged } from "duiqi/workflow";
 * const { micro } = evaluateCorpus(readJudged("gold", "answers"));
 */
export function readJudged(gold: string, found: string, options: ReportOptions = {}): JudgedDocument[] {
  if (!isFolder(gold)) {
    return [{ name: nameOf(gold), gold: readIndexBeads(gold, options), found: readIndexBeads(found, options) }];
  }
  const names = goldNames(gold);
  if (names.length === 0) {
    throw new BitextError("file-unreadable", `${gold} has no files that end in .gold.`, { place: { file: gold } });
  }
  return names.map((name) => ({
    name,
    gold: readIndexBeads(join(gold, `${name}${GOLD}`), options),
    found: readIndexBeads(join(found, `${name}${ANSWER}`), options),
  }));
}

/**
 * The texts of those gold documents that have them, by name.
 *
 * @param gold A file of beads, or a folder of `DOC.gold`.
 * @param folder Where `DOC.zh` and `DOC.en` are. @default beside the gold
 * @example
 * import { judgeAnswers } from "duiqi/evaluate";
 * import { evaluationReport } from "duiqi/report";
 * import { readJudged, readJudgedTexts } from "duiqi/workflow";
 * const answers = judgeAnswers([{ name: "answers", documents: readJudged("gold", "answers") }]);
 * const html = evaluationReport(answers, { texts: readJudgedTexts("gold") });
 */
export function readJudgedTexts(gold: string, folder?: string, options: ReportOptions = {}): Map<string, SidePair> {
  const names = isFolder(gold) ? goldNames(gold) : [nameOf(gold)];
  const place = folder ?? (isFolder(gold) ? gold : dirname(gold));
  return new Map(
    names.flatMap((name) => {
      const texts = readTexts(place, name, options);
      return texts === undefined ? [] : [[name, texts] as const];
    }),
  );
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const nameOf = (file: string): string => basename(file, extname(file));
