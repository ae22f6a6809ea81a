/**
 * Checks our scores against those of the shared judge, `tools/score.py`, to the last digit: for every peer and corpus,
 * every score of every document, micro and macro, and the counts by shape. Exits with 1 on any difference.
 *
 *     tsx scripts/check-scorer.ts ../shared
 *
 * Python before 3.12 is expected: from then on its `sum` rounds the macro average otherwise, in the last digit.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type BeadScores, evaluateCorpus, type Score, type ShapeCounts } from "../src/evaluate/index.js";
import { type IndexBead, parseIndexBeads } from "../src/format/index.js";

const shared = process.argv[2] ?? "../shared";
const readBeads = (...path: string[]): IndexBead[] => parseIndexBeads(readFileSync(join(shared, ...path), "utf8"));

const FIELDS = ["docs", "micro", "macro_f1", "per_doc", "gold_types", "found_types", "answer_types"] as const;

/** What `score.py --json` prints of a corpus, but for the problems it lists. */
type Verdict = { readonly corpus: string } & { readonly [Field in (typeof FIELDS)[number]]: unknown };

/** Our verdict on a peer's answers to a corpus, in the form of `score.py`. */
function judge(peer: string, corpus: string): Verdict {
  const names = readdirSync(join(shared, "corpora", corpus))
    .filter((file) => file.endsWith(".gold"))
    .map((file) => file.slice(0, -".gold".length))
    .filter((name) => existsSync(join(shared, "peers", peer, corpus, `${name}.align`)))
    .sort();
  const report = evaluateCorpus(
    names.map((name) => ({
      name,
      gold: readBeads("corpora", corpus, `${name}.gold`),
      found: readBeads("peers", peer, corpus, `${name}.align`),
    })),
  );
  const inGold = report.shapes.filter(({ gold }) => gold > 0);
  const answered = report.shapes.filter(({ found }) => found > 0);
  return {
    corpus,
    docs: names.length,
    micro: asTriples(report.micro),
    macro_f1: report.macro,
    per_doc: Object.fromEntries(report.documents.map(({ name, scores }) => [name, asTriples(scores)])),
    gold_types: byShape(inGold, "gold"),
    found_types: byShape(inGold, "right"),
    answer_types: byShape(answered, "found"),
  };
}

const asTriple = ({ precision, recall, f1 }: Score): number[] => [precision, recall, f1];

const asTriples = ({ strict, lax, content, all }: BeadScores): Record<keyof BeadScores, number[]> => ({
  strict: asTriple(strict),
  lax: asTriple(lax),
  content: asTriple(content),
  all: asTriple(all),
});

const byShape = (shapes: readonly ShapeCounts[], count: "gold" | "right" | "found"): Record<string, number> =>
  Object.fromEntries(shapes.map((counts) => [counts.shape, counts[count]]));

for (const peer of readdirSync(join(shared, "peers")).sort()) {
  const script = join(shared, "tools", "score.py");
  const printed = execFileSync("python3", [script, "--json", join(shared, "peers", peer)], { encoding: "utf8" });
  const verdicts: Verdict[] = JSON.parse(printed);
  for (const theirs of verdicts) {
    const ours = judge(peer, theirs.corpus);
    const differing = FIELDS.filter((field) => !isDeepStrictEqual(ours[field], theirs[field]));
    const verdict = differing.length === 0 ? "same" : `differs in ${differing.join(", ")}`;
    console.log(`${peer}/${theirs.corpus} (${theirs.docs} documents): ${verdict}`);
    if (differing.length > 0) process.exitCode = 1;
  }
}
