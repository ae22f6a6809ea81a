import { splitSentences } from "../src/segment/index.js";
import { type GoldDocument, goldSets } from "./gold-sets.js";

/** Where sentences end, found against gold. */
interface Boundaries {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Gold boundaries behind a line without any stop: a heading, a verse that ends in a comma, a roll call of titles. */
  readonly stopless: number;
}

const ENDS_IN_STOP = /(?:[。！？!?…]|(?<![A-Z])\.)[”’"'」』）)\]》\s]*$/; // and not in the point of J.P.

/**
 * Prints boundary F1: gold sentences, one a line, are joined to one block (Chinese without spaces, English with one)
 * and split again. A boundary behind a line without a stop cannot be told by any rule; F1 is given with and without.
 */
export function benchBoundaries({ corpora }: { readonly corpora: string }): void {
  const sets = goldSets(corpora);
  for (const lang of ["zh", "en"] as const) {
    console.log(`\n${lang}              F1    F1, stops only   right  wrong  missed  behind no stop`);
    const rows = sets
      .filter(({ name }) => !(lang === "en" && name === "ntrex-tw")) // its English side is that of ntrex
      .map(({ name, documents }) => ({ name, found: add(documents.map((document) => boundaries(document, lang))) }));
    for (const { name, found } of [...rows, { name: "all", found: add(rows.map((row) => row.found)) }]) {
      const { right, wrong, missed, stopless } = found;
      const cells = [f1(right, wrong, missed + stopless), f1(right, wrong, missed)].map((value) =>
        value.toFixed(4).padStart(10),
      );
      const counts = [right, wrong, missed, stopless].map((count) => String(count).padStart(8));
      console.log(`${name.padEnd(10)}${cells.join("")}      ${counts.join("")}`);
    }
  }
}

const f1 = (right: number, wrong: number, missed: number): number => (2 * right) / (2 * right + wrong + missed);

function boundaries({ source, target }: GoldDocument, lang: "zh" | "en"): Boundaries {
  const side = lang === "zh" ? source : target;
  const lines = side.sentences.map(({ text }) => text.trim()).filter((text) => text !== "");
  const glue = lang === "zh" ? "" : " ";
  const text = lines.join(glue);
  const gold = new Map<number, boolean>();
  let at = 0;
  for (const line of lines.slice(0, -1)) {
    at += line.length;
    gold.set(at, ENDS_IN_STOP.test(line));
    at += glue.length;
  }
  const document = { lang, text, blocks: [{ kind: "paragraph" as const, start: 0, end: text.length }] };
  const found = new Set(
    splitSentences(document)
      .slice(0, -1)
      .map(({ end }) => end),
  );
  const right = [...found].filter((end) => gold.has(end)).length;
  const unfound = [...gold].filter(([end]) => !found.has(end));
  const missed = unfound.filter(([, stops]) => stops).length;
  return { right, wrong: found.size - right, missed, stopless: unfound.length - missed };
}

const add = (list: readonly Boundaries[]): Boundaries =>
  list.reduce((sum, each) => ({
    right: sum.right + each.right,
    wrong: sum.wrong + each.wrong,
    missed: sum.missed + each.missed,
    stopless: sum.stopless + each.stopless,
  }));
