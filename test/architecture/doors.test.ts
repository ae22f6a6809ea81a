import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import * as align from "../../src/align/index.js";
import * as core from "../../src/core/index.js";
import * as evaluate from "../../src/evaluate/index.js";
import * as evidence from "../../src/evidence/index.js";
import * as format from "../../src/format/index.js";
import * as root from "../../src/index.js";
import * as lexicon from "../../src/lexicon/index.js";
import * as memory from "../../src/memory/index.js";
import * as model from "../../src/model/index.js";
import * as node from "../../src/node/index.js";
import * as page from "../../src/page/index.js";
import * as pair from "../../src/pair/index.js";
import * as report from "../../src/report/index.js";
import * as review from "../../src/review/index.js";
import * as scale from "../../src/scale/index.js";
import * as segment from "../../src/segment/index.js";
import * as text from "../../src/text/index.js";

const project = resolve(import.meta.dirname, "../..");

/** What each door gives at run time: a name here is a promise, so a change here is a decision. */
const doors: Record<string, readonly [object, readonly string[]]> = {
  ".": [
    root,
    [
      "BitextError",
      "align",
      "alignAsync",
      "alignDocuments",
      "alignDocumentsAsync",
      "alignTogether",
      "alignTogetherAsync",
      "explain",
      "isEmptyRange",
      "languageOf",
      "pairScore",
      "rangeSize",
      "rangesOverlap",
      "readPage",
      "sameRange",
      "sideFromLines",
      "splitSentences",
      "toUnits",
    ],
  ],
  "./model": [model, ["BitextError", "isEmptyRange", "languageOf", "rangeSize", "rangesOverlap", "sameRange"]],
  "./core": [
    core,
    [
      "bandAround",
      "bandSize",
      "cellPosteriors",
      "diagonalBand",
      "drive",
      "driveSync",
      "evidenceFrom",
      "forwardBackward",
      "heaviestChain",
      "likelyColumns",
      "posteriorPath",
      "priceLattice",
      "shifted",
      "sum",
      "viterbi",
      "weightedSum",
      "widening",
    ],
  ],
  "./text": [
    text,
    [
      "collapseSpace",
      "countScripts",
      "detectLang",
      "detectPairLangs",
      "dropInvisible",
      "foldWidth",
      "isHanCode",
      "onOneLine",
      "quantitiesIn",
      "textLength",
      "webAddress",
    ],
  ],
  "./page": [page, ["decodePage", "readPage"]],
  "./segment": [
    segment,
    [
      "longestMatchWords",
      "nodeRsJiebaWords",
      "nodejiebaWords",
      "sideFromLines",
      "splitChinese",
      "splitEnglish",
      "splitSentences",
      "splitWords",
      "stemEnglish",
    ],
  ],
  "./lexicon": [
    lexicon,
    [
      "WEIGHT_UNIT",
      "contentWords",
      "defaultLexicon",
      "encodeLexicon",
      "encodeLexiconFor",
      "englishWords",
      "normalSpelling",
      "openLexicon",
      "withGlossary",
    ],
  ],
  "./evidence": [
    evidence,
    [
      "FEATURE_NAMES",
      "FULL_WEIGHT",
      "QUANTITY",
      "anchors",
      "clauseEvidence",
      "elsewhere",
      "fittedModel",
      "formEvidence",
      "holeEvidence",
      "isLittleWord",
      "layoutEvidence",
      "layoutOf",
      "learnWords",
      "lengthEvidence",
      "lengthFeatures",
      "nullPlacesIn",
      "pairWords",
      "similarityEvidence",
      "tieWords",
      "translationEvidence",
      "withLearned",
      "withLearnedTogether",
      "withLearnedWords",
      "withRatio",
      "wordCutter",
      "writtenForms",
    ],
  ],
  "./align": [
    align,
    [
      "EVIDENCE_KINDS",
      "EVIDENCE_TRIALS",
      "align",
      "alignAsync",
      "alignDocuments",
      "alignDocumentsAsync",
      "alignTogether",
      "alignTogetherAsync",
      "explain",
      "openAlignment",
      "openAlignmentAsync",
      "pairScore",
      "textOf",
      "toUnits",
    ],
  ],
  "./pair": [pair, ["pairDocuments", "pairDocumentsAsync", "pairProbability"]],
  "./format": [
    format,
    [
      "byteDecoder",
      "csvReader",
      "csvWriter",
      "facetsOf",
      "interTextNames",
      "jsonlReader",
      "jsonlWriter",
      "mosesReader",
      "parseBrackets",
      "parseChampollion",
      "parseCsv",
      "parseHunalign",
      "parseIndexBeads",
      "parseInterText",
      "parseJsonl",
      "parseLadder",
      "parseMoses",
      "parseTmx",
      "parseTsv",
      "parseXliff",
      "plainIds",
      "tmxReader",
      "tmxWriter",
      "tsvReader",
      "tsvWriter",
      "unitFormats",
      "writeBrackets",
      "writeChampollion",
      "writeCsv",
      "writeHunalign",
      "writeInterText",
      "writeJsonl",
      "writeLadder",
      "writeMoses",
      "writeTmx",
      "writeTsv",
      "writeXliff",
      "writeXliff12",
      "xliff12Writer",
      "xliffReader",
      "xliffWriter",
    ],
  ],
  "./evaluate": [
    evaluate,
    [
      "CHECK_RULES",
      "ERROR_KINDS",
      "SEVERITIES",
      "addCounts",
      "addShapes",
      "bootstrapDifference",
      "checkUnit",
      "checkUnits",
      "compareAnswers",
      "countBeads",
      "countShapes",
      "countStretches",
      "documentsNeeded",
      "errorKinds",
      "errorPlaces",
      "evaluateCorpus",
      "isSignificant",
      "judgeAnswers",
      "listBead",
      "pointAt",
      "precisionRecall",
      "reliability",
      "scoredBeads",
      "scoreBeads",
      "scoresOf",
    ],
  ],
  "./memory": [memory, ["SCHEMA_VERSION", "fuzzyScore", "linearPattern", "openMemory", "parseCondition"]],
  "./review": [
    review,
    [
      "applyChange",
      "canCorrect",
      "correct",
      "enter",
      "exportReview",
      "inverse",
      "journalStart",
      "journalText",
      "newReview",
      "parseJournal",
      "readEntry",
      "readNewEntries",
      "redo",
      "replay",
      "reviewPage",
      "reviewPolicy",
      "undo",
      "writeEntry",
      "writeJournalHeader",
    ],
  ],
  "./node": [
    node,
    [
      "ASIDE_ENDING",
      "STANDARD_INPUT",
      "expectWritable",
      "fileOfReference",
      "linesOf",
      "listFiles",
      "loadWordSegmenter",
      "makeFileLike",
      "naming",
      "openAside",
      "openSqlite",
      "readDocumentFile",
      "readGlossaryFile",
      "readInput",
      "readLinesFile",
      "readPageFile",
      "readPairFiles",
      "readPieces",
      "reasonOf",
      "sqliteWriter",
      "unwritable",
      "writeFileAside",
    ],
  ],
  "./report": [report, ["alignReport", "comparisonInWords", "evaluationReport", "evidenceReport", "tooFew"]],
  "./scale": [scale, ["LEFT_OUT", "REPORT", "queueCorpus", "runCorpus", "workOnQueue", "writeManifest", "writeRows"]],
};

test.each(Object.entries(doors))("door %s gives what it promises, and nothing else", (_, [door, names]) => {
  expect(Object.keys(door).sort()).toEqual([...names].sort());
});

test("each folder of src but the command line and its server is a door of the package, and has a test folder", () => {
  const folders = readdirSync(join(project, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const expected = folders.map(({ name }) => name).filter((name) => name !== "cli" && name !== "serve");
  const { exports } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const open = Object.keys(exports).filter((door) => !/^\.$|data|package\.json/.test(door));
  expect(open.sort()).toEqual(expected.map((name) => `./${name}`).sort());
  expect(Object.keys(doors).sort()).toEqual([".", ...open].sort());
  const tests = readdirSync(join(project, "test"));
  for (const { name } of folders) if (name !== "model") expect(tests).toContain(name);
});
