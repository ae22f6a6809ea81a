import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentOf } from "../scripts/lexicon/content.js";
import { alignTogether } from "../src/align/index.js";
import { contentWords, encodeLexicon, openLexicon } from "../src/lexicon/index.js";
import { stemEnglish } from "../src/segment/index.js";
import { extractTerms, type GlossaryEntry, type TermCandidate, type TermUnit } from "../src/term/index.js";
import { type GoldDocument, releases } from "./gold-sets.js";

/** Options of the benchmark of terms. */
export interface TermsOptions {
  /** The least precision at 100, of 1. */
  readonly floor?: number;
  /** List candidates that nobody judged. */
  readonly list?: true;
}

const JUDGEMENTS = "bench/term-judgements.tsv"; // right or wrong, Chinese, English
const GLOSSARY = "data/glossary";

/**
 * Prints how many of the first candidates of the bundled releases are right, by judgements of people, and how much of our glossary is found
 * where the lexicon does not have it.
 */
export async function benchTerms({ floor = 0, list }: TermsOptions): Promise<void> {
  const documents = releases("data/releases");
  const units = documents.flatMap(goldUnits);
  await extractTerms(units); // the first run opens the lexicon and compiles
  const [terms, seconds] = await timed(() => extractTerms(units));
  const [, alignSeconds] = await timed(() => Promise.resolve(alignTogether(documents)));
  console.log(
    `releases: ${units.length} units, ${terms.length} candidates; ${seconds.toFixed(2)} s, aligning took ${alignSeconds.toFixed(2)} s`,
  );
  const judged = judgements();
  for (const count of [100, 300]) {
    const first = terms.slice(0, count);
    const right = first.filter((term) => judged.get(keyOf(term)) === true).length;
    const unjudged = first.filter((term) => !judged.has(keyOf(term)));
    console.log(`  precision at ${count}: ${(right / count).toFixed(3)}; ${unjudged.length} not judged`);
    if (list) for (const term of unjudged) console.log(`    ${keyOf(term)}`);
    if (count === 100 && right / count < floor) fail(`precision at 100 is below ${floor}.`);
  }

  const entries = readdirSync(GLOSSARY).flatMap((file) => glossaryIn(readFileSync(join(GLOSSARY, file), "utf8")));
  const there = entries.filter((entry) => units.some((unit) => holds(unit, entry)));
  const lexicon = openLexicon(encodeLexicon(contentOf([], readFileSync("data/learned-words.tsv", "utf8"))));
  const found = new Set((await extractTerms(units, { lexicon })).flatMap(formsOf));
  const several = there.filter(({ source }) => source.length > 2);
  for (const [name, of] of [
    ["entries", there],
    ["of three characters or more", several],
  ] as const) {
    const count = of.filter((entry) => found.has(formOf(entry.source, entry.target))).length;
    console.log(
      `  glossary ${name}: ${count} of ${of.length} found without it in the lexicon (${(count / of.length).toFixed(3)})`,
    );
  }
}

async function timed<T>(run: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await run();
  return [result, (performance.now() - start) / 1000];
}

function goldUnits({ name, source, target, gold }: GoldDocument): TermUnit[] {
  const full = gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  return full.map((bead) => ({
    source: { lang: "zh", text: bead.source.map((at) => source.sentences[at].text).join("") },
    target: { lang: "en", text: bead.target.map((at) => target.sentences[at].text).join(" ") },
    document: name,
  }));
}

const keyOf = ({ chinese, english }: TermCandidate): string => `${chinese}\t${english}`;

function judgements(): Map<string, boolean> {
  const lines = readFileSync(JUDGEMENTS, "utf8").split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [judgement, chinese, english] = line.split("\t");
      return [`${chinese}\t${english}`, judgement === "right"];
    }),
  );
}

const glossaryIn = (text: string): GlossaryEntry[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [source, target] = line.split("\t");
      return { source, target };
    });

const stemmed = (text: string): string => contentWords(text).map(stemEnglish).join(" ");

const holds = (unit: TermUnit, { source, target }: GlossaryEntry): boolean =>
  unit.source.text.includes(source) && ` ${stemmed(unit.target.text)} `.includes(` ${stemmed(target)} `);

const formOf = (chinese: string, english: string): string => `${chinese}\t${stemmed(english)}`;

/** A candidate, and its variants. */
const formsOf = ({ chinese, english, chineseVariants, englishVariants }: TermCandidate): string[] => [
  formOf(chinese, english),
  ...chineseVariants.map(({ text }) => formOf(text, english)),
  ...englishVariants.map(({ text }) => formOf(chinese, text)),
];

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
