import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultLexicon } from "../src/lexicon/index.js";
import { loadWordSegmenter } from "../src/node/index.js";
import { jiebaWords, lexiconWords, splitWords, type WordSegmenter } from "../src/segment/index.js";

const SIGHAN = `No gold of spaced words is there. Of SIGHAN 2005 (icwb2-data.zip, folder gold) copy pku_test_gold.utf8, msr_test_gold.utf8,
as_testing_gold.utf8 and cityu_test_gold.utf8 into the folder as pku.gold, msr.gold, as.gold and cityu.gold.`;

/** Prints how well texts are cut into words where there is gold, and how often jieba's boundaries are nodejieba's. */
export async function benchWords({ corpora }: { readonly corpora: string }): Promise<void> {
  const files = readdirSync(corpora, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => ({ name, text: readText(join(corpora, name)) }));
  printSpeed(files.filter(({ name }) => name.endsWith(".zh")).flatMap(({ text }) => text.split("\n")));
  const gold = files.filter(({ name, text }) => name.endsWith(".gold") && !text.startsWith("["));
  if (gold.length === 0) console.log(SIGHAN);
  else printScores(gold);
  await printAgreement(files.filter(({ name }) => /\.(zh|tsv)$|zh\.txt$/.test(name)));
}

const HAN = /\p{Script=Han}/u;

interface TextFile {
  readonly name: string;
  readonly text: string;
}

const readText = (file: string): string => (/\.(gold|zh|tsv|txt)$/.test(file) ? readFileSync(file, "utf8") : "");

/** Of each line where words are spaced: precision, recall and F1 of words, as SIGHAN counts them. */
function printScores(gold: readonly TextFile[]): void {
  const segmenters: readonly WordSegmenter[] = [jiebaWords(), jiebaWords({ guess: true }), lexiconWords()];
  console.log("words found: precision, recall, F1");
  for (const { name, text } of gold) {
    for (const segmenter of segmenters) {
      let [right, found, all] = [0, 0, 0];
      for (const line of text.split("\n")) {
        const words = line.split(/\s+/u).filter((word) => word !== "");
        const plain = words.join("");
        const spans = new Set(spansOf(words));
        const ours = splitWords(plain, "zh", { segmenter }).map(({ start, end }) => `${start}-${end}`);
        right += ours.filter((span) => spans.has(span)).length;
        found += ours.length;
        all += words.length;
      }
      const [precision, recall] = [right / found, right / all];
      const f1 = (2 * precision * recall) / (precision + recall);
      const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join("  ");
      console.log(`  ${name.padEnd(24)} ${segmenter.name.padEnd(18)} ${figures}`);
    }
  }
}

function spansOf(words: readonly string[]): string[] {
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return `${at - word.length}-${at}`;
  });
}

/** What nodejieba has beside its segmenter that guesses nothing. */
interface Native {
  cut(text: string, guess: boolean): string[];
}

async function printAgreement(texts: readonly TextFile[]): Promise<void> {
  const native = await nodejieba();
  if (native === undefined) return;
  const simplify = defaultLexicon().simplify; // nodejieba knows no Traditional words
  console.log("\nboundaries that are as nodejieba's, per cent: without guesses, with guesses; characters");
  const folderOf = (name: string): string => name.split("/").slice(0, -1).join("/");
  for (const folder of new Set(texts.map(({ name }) => folderOf(name)))) {
    const ofFolder = texts.filter(({ name }) => folderOf(name) === folder);
    const lines = ofFolder
      .flatMap(({ text }) => text.split(/[\n\t]/))
      .filter((line) => HAN.test(line))
      .map((line) => simplify(line));
    const shares = [false, true].map((guess) => {
      const ours = jiebaWords({ guess });
      let [alike, all] = [0, 0];
      for (const line of lines) {
        const [a, b] = [endsOf(ours.cut(line)), endsOf(native.cut(line, guess))];
        for (let at = 1; at < line.length; at++, all++) if (a.has(at) === b.has(at)) alike++;
      }
      return ((100 * alike) / all).toFixed(3);
    });
    console.log(`  ${(folder || ".").padEnd(24)} ${shares.join("  ")}  ${lines.join("").length}`);
  }
}

async function nodejieba(): Promise<Native | undefined> {
  try {
    await loadWordSegmenter({ prefer: "nodejieba" });
    const name = "nodejieba"; // not bundled: it is native
    const { default: native }: { default: Native } = await import(name);
    return native;
  } catch (error) {
    console.log(`nodejieba is not here: ${error}`);
    return undefined;
  }
}

function endsOf(words: readonly string[]): Set<number> {
  let at = 0;
  return new Set(
    words.map((word) => {
      at += word.length;
      return at;
    }),
  );
}

/** How long it takes until the first word is cut, and characters a second: the first time, when words are unpacked, and later. */
function printSpeed(lines: readonly string[]): void {
  const length = lines.join("").length;
  if (length === 0) return;
  const seconds = (work: () => void): number => {
    const { user, system } = process.cpuUsage();
    work();
    const after = process.cpuUsage({ user, system });
    return (after.user + after.system) / 1e6;
  };
  const jieba = jiebaWords();
  const first = seconds(() => jieba.cut("词"));
  const rounds = [1, 2, 3].map(() =>
    seconds(() => {
      for (const line of lines) jieba.cut(line);
    }),
  );
  const rates = rounds.map((each) => `${(length / each / 1e6).toFixed(1)} M`).join(", ");
  console.log(
    `first word after ${(1000 * first).toFixed(0)} ms; characters a second in three rounds: ${rates} (processor time)\n`,
  );
}
