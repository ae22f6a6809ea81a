import { Command, InvalidArgumentError } from "commander";
import { benchAccuracy } from "./accuracy.js";
import { benchBlocks } from "./blocks.js";
import { benchBoundaries } from "./boundaries.js";
import { benchChecks } from "./checks.js";
import { benchCore } from "./core.js";
import { benchCorpus, benchCorpusRun } from "./corpus.js";
import { benchFormats } from "./formats.js";
import { benchHoles } from "./holes.js";
import { benchLines } from "./lines.js";
import { machine } from "./machine.js";
import { benchMemory } from "./memory.js";
import { benchNames } from "./names.js";
import { benchPages } from "./pages.js";
import { benchPair } from "./pair.js";
import { benchQuantities } from "./quantities.js";
import { benchReview } from "./review.js";
import { benchScale } from "./scale.js";
import { runScaleOfLengths } from "./scale-lengths.js";
import { benchScore } from "./score.js";
import { benchSpeed } from "./speed.js";
import { benchTerms } from "./terms.js";
import { benchTies } from "./ties.js";
import { benchVectors } from "./vectors.js";
import { benchWords } from "./words.js";

const wholeNumber = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Expected a positive whole number.");
  return number;
};

const wholeNumbers = (value: string): number[] => value.split(",").map(wholeNumber);

const program = new Command("bench").description("Measures duiqi; every figure in the README is printed here.");

program
  .command("core")
  .description("the search on synthetic lengths, beside the native yardstick where its source is given")
  .option("--sentences <n>", "sentences on each side", wholeNumber, 100_000)
  .option("--radius <n>", "cells on each side of the diagonal", wholeNumber, 50)
  .option("--runs <n>", "runs; the median is reported", wholeNumber, 5)
  .option("--yardstick <file>", "length_dp.c, compiled and run in turns with ours")
  .option("--json", "one run, as the yardstick prints it")
  .action((options) => benchCore(options));

program
  .command("accuracy")
  .description("strict, lax, content and all F1 on gold sets")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .option("--floors <file>", "strict F1 by set below which the run fails")
  .option("--peers <dir>", "a folder of other aligners' answers")
  .option("--bootstrap", "how far duiqi is ahead of each of them, and how sure that is")
  .option(
    "--left-out",
    "beside the fitted weights, what others reach that are fitted without the document: takes minutes",
  )
  .option("--together", "what the documents of each set find together, too")
  .option("--ablation", "leave out one kind of evidence at a time")
  .option("--segmenters", "cut Chinese with each word segmenter")
  .option("--reliability", "how often beads of a score are right")
  .option("--errors [n]", "wrong beads by kind, and n examples of each kind", wholeNumber)
  .option("--json", "print as JSON")
  .action((options) => benchAccuracy(options));

program
  .command("boundaries")
  .description("sentence boundaries found against those of gold sets")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .action((options) => benchBoundaries(options));

program
  .command("quantities")
  .description("numbers, dates and money that are read the same in both languages, by kind")
  .option("--pairs <file>", "lines of kind|Chinese|English that mean the same")
  .option("--wrong <file>", "a TSV file of units with a number that is another one on the other side")
  .option("--list", "print what is read otherwise, and what is not found")
  .action((options) => benchQuantities(options));

program
  .command("words")
  .description("words found against gold of spaced words (*.gold), and boundaries that are as nodejieba's")
  .requiredOption("--corpora <dir>", "a folder of texts, with gold such as SIGHAN's or without")
  .action((options) => benchWords(options));

program
  .command("names")
  .description("names that link in full, by kind, and strangers that are taken for one name")
  .requiredOption("--names <path>", "lines of kind|Chinese|English, or a folder of such files: names*.txt")
  .option("--list", "print what does not link in full, and strangers that link")
  .action((options) => benchNames(options));

program
  .command("ties")
  .description(
    "how often words that are tied meet in right beads, and how often in strangers: by kind and strength of the tie",
  )
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .action((options) => benchTies(options));

program
  .command("speed")
  .description("sentence pairs a second, end to end from text, and where the time goes")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .option("--sets <names>", "which of them, joined", "mac-dev,ctk-dev")
  .option("--runs <n>", "runs; the median is reported", wholeNumber, 5)
  .action((options) => benchSpeed(options));

program
  .command("blocks")
  .description("how long the event loop waits while long texts are aligned, and an abort is not heard")
  .requiredOption("--corpora <dir>", "a folder of gold sets, bible-5k among them")
  .option("--block <ms>", "the longest block above which the run fails", Number)
  .option("--abort <ms>", "the time until an abort is heard above which it fails", Number)
  .action((options) => benchBlocks(options));

program
  .command("vectors")
  .description("what made vectors of sentences bring, from perfect ones to noise")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .option("--dimensions <n>", "of the vectors", wholeNumber, 512)
  .action((options) => benchVectors(options));

program
  .command("pair")
  .description("documents that find their partners, or how long many take")
  .requiredOption("--corpora <dir>", "a folder of gold sets; those with a pairs.tsv are paired")
  .option("--pages <dir>", "a folder of pages in both languages, paired too")
  .option("--expect <pairs>", "the only pairs in it, zh.txt#next=en.txt, divided by commas; else the run fails")
  .option("--floor <share>", "precision and recall below which the run fails", Number)
  .option("--documents <n>", "time pairing on this many documents made of the gold sets", wholeNumber)
  .action((options) => benchPair(options));

program
  .command("corpus")
  .description("pairs a second with several numbers of jobs, and peak memory at several sizes")
  .option("--corpora <dir>", "a folder of gold sets or of pages, repeated under new names", "data/releases")
  .option("--pairs <n>", "pairs in the corpus", wholeNumber, 500)
  .option("--jobs <n,n>", "numbers of jobs, in turns", wholeNumbers, [1, 2])
  .option("--runs <n>", "runs of each; the median is reported", wholeNumber, 3)
  .option("--sizes <n,n>", "numbers of pairs at which to measure memory", wholeNumbers, [250, 1000, 4000])
  .action((options) => benchCorpus(options));

program
  .command("corpus-run", { hidden: true })
  .requiredOption("--manifest <file>")
  .requiredOption("--output <dir>")
  .requiredOption("--jobs <n>", "", wholeNumber)
  .option("--json")
  .action((options) => benchCorpusRun(options));

program
  .command("checks")
  .description("gold pairs that the checks on units flag, and changed numbers that they find")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .option("--floors <file>", "shares of flagged pairs and of found numbers beyond which the run fails")
  .action((options) => benchChecks(options));

program
  .command("score")
  .description("how well the scores of pairs tell right ones from wrong ones, by fault, and pairs a second")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .option("--runs <n>", "runs; the fastest is reported", wholeNumber, 5)
  .option("--floor <n>", "pairs a second on one thread below which the run fails", wholeNumber)
  .action((options) => benchScore(options));

program
  .command("scale")
  .description("how time and memory of the built command grow with the text: bible-5k, again and again")
  .requiredOption("--corpora <dir>", "a folder of gold sets, bible-5k among them")
  .option("--copies <n,n>", "copies of it, one after another", wholeNumbers, [1, 2, 4, 8, 16])
  .option("--svg <file>", "draw the plot")
  .option("--length-only", "1,000,000 sentences a side too, by lengths alone")
  .action((options) => benchScale(options));

program
  .command("scale-lengths", { hidden: true })
  .requiredOption("--program <name>")
  .option("--json")
  .action((options) => runScaleOfLengths(options));

program
  .command("holes")
  .description("what is lost where a third of one side is missing, or foreign sentences are put in")
  .requiredOption("--corpora <dir>", "a folder of gold sets, bible-5k and mac-dev among them")
  .option("--cut-loss <share>", "strict F1 lost where sentences are cut out, above which the run fails", Number)
  .option("--insert-loss <share>", "likewise where foreign ones are put in", Number)
  .action((options) => benchHoles(options));

program
  .command("lines")
  .description("lines of several sentences that find their translations: gold beads joined into lines")
  .requiredOption("--corpora <dir>", "a folder of gold sets")
  .action((options) => benchLines(options));

program
  .command("review")
  .description("how long it takes to align again after each kind of correction, and to explain a bead")
  .requiredOption("--corpora <dir>", "a folder of gold sets, bible-5k among them")
  .option("--sentences <n>", "Chinese sentences, the first of bible-5k", wholeNumber, 2000)
  .action((options) => benchReview(options));

program
  .command("formats")
  .description("a memory of many units written to a file and read back, in constant memory")
  .option("--units <n>", "units", wholeNumber, 1_000_000)
  .option("--formats <names>", "which of tmx, xliff, xliff12, tsv, csv, jsonl", "tmx")
  .option("--seconds <n>", "fail where writing or reading takes longer", Number)
  .option("--megabytes <n>", "fail where the peak is above this", Number)
  .action((options) => benchFormats(options));

program
  .command("pages")
  .description(
    "articles read from saved pages against their gold: precision, recall and F1 by language, dates, titles and time, beside Readability and Defuddle",
  )
  .requiredOption("--pages <dir>", "a folder with zh and en, in which are NAME.html.gz and NAME.gold.txt")
  .option("--by-page", "F1 of each page, by each reader")
  .option("--worst <n>", "of the worst pages, how many are listed", wholeNumber, 10)
  .option("--runs <n>", "runs of each page; the median is reported", wholeNumber, 3)
  .action((options) => benchPages(options));

program
  .command("memory")
  .description("a translation memory of made units: filled, opened, searched")
  .option("--units <n>", "units in it", wholeNumber, 50_000)
  .option("--lookups <n>", "look-ups of each kind", wholeNumber, 500)
  .option("--file <file>", "keep the memory here, and use it again")
  .action((options) => benchMemory(options));

program
  .command("terms")
  .description("terms of the bundled releases: how many of the first are right, and how much of our glossary is found")
  .option("--floor <share>", "precision at 100 below which the run fails", Number)
  .option("--list", "print the candidates that nobody judged")
  .action((options) => benchTerms(options));

program.hook("preAction", (_, action) => {
  if (!action.opts().json) console.log(machine());
});

await program.parseAsync();
