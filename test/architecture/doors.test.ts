import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import * as align from "../../src/align/index.js";
import * as core from "../../src/core/door.js";
import * as document from "../../src/document/door.js";
import * as evaluate from "../../src/evaluate/door.js";
import * as evidence from "../../src/evidence/door.js";
import * as format from "../../src/format/door.js";
import * as root from "../../src/index.js";
import * as lexicon from "../../src/lexicon/door.js";
import * as memory from "../../src/memory/index.js";
import * as model from "../../src/model/index.js";
import * as node from "../../src/node/door.js";
import * as page from "../../src/page/door.js";
import * as pair from "../../src/pair/index.js";
import * as report from "../../src/report/door.js";
import * as review from "../../src/review/door.js";
import * as scale from "../../src/scale/door.js";
import * as queue from "../../src/scale/queue/index.js";
import * as score from "../../src/score/index.js";
import * as segment from "../../src/segment/index.js";
import * as term from "../../src/term/index.js";
import * as text from "../../src/text/door.js";
import * as workflow from "../../src/workflow/door.js";

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
      "alignStream",
      "alignTexts",
      "alignTextsAsync",
      "alignTogether",
      "alignTogetherAsync",
      "documentFromText",
      "explain",
      "isEmptyRange",
      "isLangTag",
      "languageOf",
      "pairScore",
      "rangeSize",
      "rangesOverlap",
      "readPage",
      "sameRange",
      "sideFromLines",
      "sideFromSentences",
      "splitSentences",
      "textOf",
      "toUnits",
    ],
  ],
  "./model": [
    model,
    ["BitextError", "isEmptyRange", "isLangTag", "languageOf", "rangeSize", "rangesOverlap", "sameRange"],
  ],
  "./core": [
    core,
    [
      "bandAround",
      "bandSize",
      "cellPosteriors",
      "diagonalBand",
      "evidenceFrom",
      "forwardBackward",
      "heaviestChain",
      "posteriorPath",
      "priceLattice",
      "viterbi",
      "weightedSum",
    ],
  ],
  "./text": [text, ["countScripts", "detectLang", "detectPairLangs", "otherLanguage", "quantitiesIn", "textLength"]],
  "./page": [page, ["decodePage", "readPage"]],
  "./document": [document, ["documentReaders", "readDocuments"]],
  "./segment": [
    segment,
    [
      "cutBy",
      "documentFromText",
      "isEnglishWord",
      "jiebaWords",
      "lexiconWords",
      "longestMatchWords",
      "nodeRsJiebaWords",
      "nodejiebaWords",
      "sideFromLines",
      "sideFromSentences",
      "sidesOf",
      "splitChinese",
      "splitEnglish",
      "splitSentences",
      "splitWords",
      "stemEnglish",
    ],
  ],
  "./lexicon": [lexicon, ["defaultLexicon", "encodeLexicon", "loadLexicon", "openLexicon", "withGlossary"]],
  "./evidence": [
    evidence,
    [
      "EVIDENCE_KINDS",
      "FEATURE_NAMES",
      "anchors",
      "clauseEvidence",
      "fittedModel",
      "formEvidence",
      "layoutEvidence",
      "openingEvidence",
      "layoutOf",
      "learnWords",
      "lengthEvidence",
      "pairWords",
      "timeEvidence",
      "timesOf",
      "translationEvidence",
      "vectorEvidence",
      "withLearned",
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
      "alignStream",
      "alignTexts",
      "alignTextsAsync",
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
  "./score": [score, ["pairScorer", "scorePairs"]],
  "./term": [term, ["extractTerms", "linkWords"]],
  "./format": [
    format,
    [
      "beadFormatOf",
      "beadFormats",
      "byteDecoder",
      "csvReader",
      "csvWriter",
      "UNIT_STAGES",
      "facetsOf",
      "hasStage",
      "interTextNames",
      "isBeadFormat",
      "isUnitFormat",
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
      "piecesFrom",
      "plainIds",
      "stageOf",
      "tmxReader",
      "tmxWriter",
      "tsvReader",
      "tsvWriter",
      "unitFormatOf",
      "unitFormats",
      "unitsFrom",
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
      "bootstrapDifference",
      "checkUnit",
      "checkUnits",
      "compareAnswers",
      "countBeads",
      "countShapes",
      "documentsNeeded",
      "errorKinds",
      "errorPlaces",
      "evaluateCorpus",
      "isSignificant",
      "judgeAnswers",
      "precisionRecall",
      "reliability",
      "scoreBeads",
      "scoredBeads",
      "scoresOf",
    ],
  ],
  "./memory": [memory, ["fuzzyScore", "linearPattern", "openMemory", "parseCondition"]],
  "./review": [
    review,
    [
      "applyChange",
      "canCorrect",
      "correct",
      "exportReview",
      "journalStart",
      "journalText",
      "newReview",
      "parseJournal",
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
      "loadWordSegmenter",
      "openAside",
      "openSqlite",
      "readDocumentFile",
      "readGlossaryFile",
      "readLinesFile",
      "readPageFile",
      "readPairFiles",
      "readPieces",
      "writeFileAside",
    ],
  ],
  "./report": [report, ["alignReport", "evaluationReport", "evidenceReport"]],
  "./scale": [scale, ["LEFT_OUT", "REPORT", "readManifest", "runCorpus", "scoreUnits", "writeManifest"]],
  "./workflow": [
    workflow,
    [
      "FILE_FORMATS",
      "UsageError",
      "beadsOfUnits",
      "build",
      "convert",
      "fileFormatOf",
      "fileOutput",
      "leftoversOf",
      "manifestOf",
      "openUnits",
      "pairFolders",
      "readBeadFiles",
      "readFolders",
      "readGoldFolder",
      "readIndexBeads",
      "readJudged",
      "readJudgedTexts",
      "readTwoTexts",
      "readUnitFiles",
      "swappedBeads",
      "swappedUnits",
      "unitsOfBeads",
      "writeBeadFiles",
      "writeUnitFiles",
    ],
  ],
  "./queue": [queue, ["queueCorpus", "workOnQueue"]],
};

test.each(Object.entries(doors))("door %s gives what it promises, and nothing else", (_, [door, names]) => {
  expect(Object.keys(door).sort()).toEqual([...names].sort());
});

/** Doors that are no folder of `src`: the queue lies in that of runs, since a run in a queue is a run. */
const roomDoors = ["queue"];

test("each folder of src but the command line, its server and what verbs check is a door of the package, and has a test folder", () => {
  const folders = readdirSync(join(project, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const expected = folders.map(({ name }) => name).filter((name) => !["cli", "serve", "expect"].includes(name));
  const { exports } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const open = Object.keys(exports).filter((door) => !/^\.$|data|package\.json|worker/.test(door));
  expect(open.sort()).toEqual([...expected, ...roomDoors].map((name) => `./${name}`).sort());
  expect(Object.keys(doors).sort()).toEqual([".", ...open].sort());
  const tests = readdirSync(join(project, "test"));
  for (const { name } of folders) if (name !== "model") expect(tests).toContain(name);
});
