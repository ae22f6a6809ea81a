import { readdirSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { BitextError } from "../model/index.js";
import { reasonOf } from "../node/index.js";
import { type FoundPair, writeManifest } from "./manifest.js";

/** The manifest that is made where two folders are given. */
export const PAIRS = "pairs.jsonl";

/** A manifest made of two folders. */
export interface FolderManifest {
  /** As `cutManifest` reads it, by name. */
  readonly text: string;
  /** Files that have no counterpart in the other folder. */
  readonly unpaired: readonly string[];
}

/**
 * Pairs the files of two folders by their names, endings aside: `news/1.zh.html` and `news/1.en.html` are no pair, but
 * `zh/news/1.html` and `en/news/1.txt` are. Names that begin with a dot are left out.
 *
 * @throws BitextError `file-unreadable`; `format-invalid` where one folder has two files of a name, or no file has a
 * counterpart.
 */
export function pairFolders(source: string, target: string): FolderManifest {
  const [sources, targets] = [filesByStem(source), filesByStem(target)];
  const pairs: FoundPair[] = [];
  const unpaired = [...targets].flatMap(([stem, file]) => (sources.has(stem) ? [] : [file]));
  for (const stem of [...sources.keys()].sort()) {
    const [file, counterpart] = [sources.get(stem) ?? "", targets.get(stem)];
    if (counterpart === undefined) unpaired.push(file);
    else pairs.push({ source: file, target: counterpart });
  }
  if (pairs.length === 0) {
    throw new BitextError("format-invalid", `No file in ${source} has a counterpart of its name in ${target}.`);
  }
  return { text: writeManifest(pairs, PAIRS), unpaired: unpaired.sort() };
}

function filesByStem(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of filesIn(folder)) {
    const stem = name.slice(0, name.length - extname(name).length).replaceAll("\\", "/");
    const other = files.get(stem);
    const file = resolve(folder, name);
    if (other !== undefined) {
      throw new BitextError(
        "format-invalid",
        `${other} and ${file} have one name; one of them is expected, or a manifest.`,
      );
    }
    files.set(stem, file);
  }
  return files;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  } catch (cause) {
    throw new BitextError("file-unreadable", `${folder} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}
