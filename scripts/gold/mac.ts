import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseBrackets, parseInterText } from "../../src/format/index.js";
import { type LaidOut, linesIn } from "./laid-out.js";

/** Whether a chapter of MAC-Test is one of those that we measure on: the last of each novel's four. */
const isMeasured = (name: string): boolean => Number(name) % 4 === 0;

const LINKS = /^(.+)\.(\d+)_zh\.\2_en\.xml$/u;

/** A checkout of `bfsujason/mac`: all chapters of its `dev` as mac-dev, the last of each novel in its `test` as mac-more. */
export function layOutMac(checkout: string): LaidOut[] {
  return [...interTexts(join(checkout, "dev", "intertext"), "mac-dev", () => true)].concat(
    interTexts(join(checkout, "test", "intertext"), "mac-more", isMeasured),
  );
}

function interTexts(folder: string, set: string, isWanted: (name: string) => boolean): LaidOut[] {
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  return readdirSync(folder)
    .sort()
    .flatMap((file): LaidOut[] => {
      const [, project, name] = LINKS.exec(file) ?? [];
      if (project === undefined || name === undefined || !isWanted(name)) return [];
      const { source, target, beads, sourceFile } = parseInterText({
        links: read(file),
        source: read(`${project}.${name}_zh.xml`),
        target: read(`${project}.${name}_en.xml`),
      });
      if (!sourceFile.includes("_zh"))
        throw new RangeError(`${file} links from ${sourceFile}, expected the Chinese text.`);
      return [{ set, name, zh: source, en: target, gold: beads }];
    });
}

/**
 * A checkout of `bfsujason/bertalign` from 2021, which still had its corpora: the earlier edition of the chapters of mac-more as mac-pub-more,
 * and the first document of its Bible as bible-5k.
 */
export function layOutBertalign(checkout: string): LaidOut[] {
  const read = (...path: string[]): string => readFileSync(join(checkout, ...path), "utf8");
  const document = (set: string, name: string, texts: string, gold: string): LaidOut => ({
    set,
    name,
    zh: linesIn(read("corpus", texts, "split", `${name}.zh`)),
    en: linesIn(read("corpus", texts, "split", `${name}.en`)),
    gold: parseBrackets(read("eval", gold, "gold", `${name}.align`)),
  });
  const chapters = readdirSync(join(checkout, "eval", "mac", "test", "gold"))
    .map((file) => file.replace(/\.align$/u, ""))
    .filter(isMeasured)
    .sort();
  const mac = join("mac", "test");
  return [
    ...chapters.map((name) => document("mac-pub-more", name, mac, mac)),
    document("bible-5k", "001", "bible", "bible"),
  ];
}
