/**
 * Compiles `data/lexicon.bin` from CC-CEDICT, our glossary and what was learned from texts: `tsx scripts/build-lexicon.ts`.
 *
 * The file says from what it was made: while that is the same, nothing is done.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { encodeLexicon, openLexicon } from "../src/lexicon/index.js";
import { cedictPath, contentOf, JIEBA_FILES, jiebaPath } from "./lexicon/content.js";

const LICENCE =
  "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Compiled from CC-CEDICT, https://cc-cedict.org, " +
  "published by MDBG, after CEDICT, Copyright (C) 1997, 1998 Paul Andrew Denisowski; and from the glossary of duiqi; with links of words learned from Tatoeba, https://tatoeba.org, CC BY 2.0 FR; " +
  "with counts of words from jieba, MIT, Copyright (c) 2013 Sun Junyi. " +
  "Changed: see LEXICON-LICENSE.md.";

const root = resolve(import.meta.dirname, "..");
const output = join(root, "data/lexicon.bin");
const started = performance.now();

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(root, folder, file));

const read = (path: string): string => readFileSync(path, "utf8");

/** All that the result depends on, in one number. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex");
}

const glossaryFiles = filesIn("data/glossary", ".tsv");
const jiebaFiles = JIEBA_FILES.map(jiebaPath);
const learnedFile = join(root, "data/learned-words.tsv");
const inputs = hashOf([
  learnedFile,
  cedictPath(),
  ...jiebaFiles,
  ...glossaryFiles,
  join(root, "data/simplifications.json"),
  join(root, "data/spelling.en.json"),
  join(root, "data/stop-words.en.json"),
  ...filesIn("scripts/lexicon", ".ts"),
  ...filesIn("src/lexicon", ".ts"),
  join(root, "src/segment/stem.ts"),
  import.meta.filename,
]);

if (existsSync(output) && readFileSync(output, "latin1").includes(`"inputs":"${inputs}"`)) {
  console.log("data/lexicon.bin is up to date.");
} else {
  const content = contentOf(glossaryFiles.map(read), read(learnedFile));
  const bytes = encodeLexicon({ ...content, notice: JSON.stringify({ licence: LICENCE, inputs }) });
  const { entryCount, stemCount, glossStems } = openLexicon(bytes);
  // a run beside this one never reads half a file
  writeFileSync(`${output}.part`, bytes);
  renameSync(`${output}.part`, output);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `data/lexicon.bin: ${entryCount} entries, ${stemCount} stems, ${glossStems.length} glosses, ` +
      `${content.readings?.size} characters with readings, ${content.simplifications?.size} simplifications, ${content.words?.counts.size} words to cut by; ` +
      `${bytes.length} bytes, ${seconds} s`,
  );
}
