import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bead } from "../../src/model/index.js";
import { type LaidOut, linesIn } from "./laid-out.js";

const TRANSLATIONS = [
  ["ntrex", "zho-CN"],
  ["ntrex-tw", "zho-TW"],
] as const;

/**
 * A checkout of `MicrosoftTranslator/NTREX`: every second news text, line by line, with the translations of the mainland and of Taiwan. Lines are
 * neither joined nor dropped: what our figures are of was made from these by a script with a seed, which is not in this project.
 */
export function layOutNtrex(checkout: string): LaidOut[] {
  const read = (file: string): string[] => linesIn(readFileSync(join(checkout, file), "utf8"));
  const ids = read("DOCUMENT_IDS.tsv");
  const english = read(join("NTREX-128", "newstest2019-src.eng.txt"));
  const firsts = ids.flatMap((id, line) => (line === 0 || id !== ids[line - 1] ? [line] : []));
  return TRANSLATIONS.flatMap(([set, code]) => {
    const chinese = read(join("NTREX-128", `newstest2019-ref.${code}.txt`));
    if (chinese.length !== ids.length || english.length !== ids.length) {
      throw new RangeError(`The texts have ${english.length} and ${chinese.length} lines, expected ${ids.length}.`);
    }
    return firsts.flatMap((first, at): LaidOut[] => {
      if (at % 2 === 1) return [];
      const [zh, en] = [chinese, english].map((lines) => lines.slice(first, firsts[at + 1]));
      return [{ set, name: String(at).padStart(3, "0"), zh, en, gold: zh.map((_, line) => pairAt(line)) }];
    });
  });
}

function pairAt(line: number): Bead {
  const range = { start: line, end: line + 1 };
  return { source: range, target: range };
}
