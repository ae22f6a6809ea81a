import { answersLeftOut } from "../scripts/fit/left-out.js";
import { align } from "../src/align/index.js";
import { allSets, type GoldDocument } from "./gold-sets.js";
import { type Lead, leadsOf } from "./leads.js";
import { type Answer, answersOf } from "./peers.js";

/** What is compared. */
export interface BootstrapOptions {
  readonly corpora: string;
  readonly peers: string;
  /** Weights that were fitted without the document, where there are such. */
  readonly leftOut?: boolean;
}

/** Prints how far duiqi is ahead of each other aligner on each set that it has answered, and how sure that is. */
export function benchBootstrap({ corpora, peers, leftOut = false }: BootstrapOptions): void {
  const unfitted = leftOut ? answersLeftOut(corpora) : undefined;
  for (const { name, documents } of allSets(corpora)) {
    const theirs = answersOf(peers, name, documents);
    if (theirs.length === 0) continue;
    const found = unfitted?.get(name)?.map((judged) => judged.found);
    const aligned = found ?? documents.map(({ source, target }) => align(source, target));
    const ours = { aligner: found === undefined ? "duiqi" : "duiqi, left out of the fit", found: aligned };
    const leads = leadsOf([ours, ...theirs].map(({ aligner, found }) => judged(aligner, found, documents)));
    console.log(
      `\n${name}: strict F1 of ${ours.aligner} and of the other, the difference, its 95 % interval, how often duiqi is ahead`,
    );
    for (const lead of leads) console.log(`  ${lineOf(lead)}`);
  }
}

const judged = (name: string, found: Answer["found"], documents: readonly GoldDocument[]) => ({
  name,
  documents: documents.map(({ name, gold }, at) => ({ name, gold, found: found[at] })),
});

const lineOf = ({ over, f1: [ours, theirs], lead, low, high, ahead, p, units }: Lead): string =>
  [
    over.padEnd(22),
    `${ours.toFixed(3)} ${theirs.toFixed(3)}`,
    `${signed(lead)} (${signed(low)} … ${signed(high)})`,
    `${(100 * ahead).toFixed(1)} %`.padStart(7),
    `p ${p < 0.001 ? "< 0.001" : p.toFixed(3)}`,
    `over ${units}`,
  ].join("  ");

const signed = (number: number): string => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(3)}`;
