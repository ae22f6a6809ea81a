/**
 * Compiles `data/lexicon.json` from CC-CEDICT and our glossary: `tsx scripts/build-lexicon.ts`.
 *
 * The file says from what it was made: while that is the same, nothing is done.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
// not by its front door, which opens the file that this script makes
import { encodeLexicon } from "../src/lexicon/encode-lexicon.js";
import { openLexicon } from "../src/lexicon/open-lexicon.js";
import { stemEnglish } from "../src/segment/index.js";
import { parseCedict } from "./lexicon/cedict.js";
import { compile, parseGlossary } from "./lexicon/compile.js";

const LICENCE =
  "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Compiled from CC-CEDICT, https://cc-cedict.org, " +
  "published by MDBG, after CEDICT, Copyright (C) 1997, 1998 Paul Andrew Denisowski; and from the glossary of duiqi. " +
  "Changed: see LEXICON-LICENSE.md.";

const root = resolve(import.meta.dirname, "..");
const output = join(root, "data/lexicon.json");
const started = performance.now();

/** The path of CC-CEDICT's text, which `hanzi` brings along. */
function cedictPath(): string {
  try {
    return createRequire(import.meta.url).resolve("hanzi/lib/data/cedict_ts.u8.js");
  } catch (cause) {
    throw new Error("CC-CEDICT is missing: the development dependency `hanzi`, ^3.2.0, is not installed.", { cause });
  }
}

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
const inputs = hashOf([
  cedictPath(),
  ...glossaryFiles,
  join(root, "data/simplifications.json"),
  join(root, "data/spelling.en.json"),
  join(root, "data/stop-words.en.json"),
  ...filesIn("scripts/lexicon", ".ts"),
  ...filesIn("src/lexicon", ".ts"),
  join(root, "src/segment/stem.ts"),
  import.meta.filename,
]);

if (existsSync(output) && read(output).includes(`"inputs": "${inputs}"`)) {
  console.log("data/lexicon.json is up to date.");
} else {
  const entries = parseCedict(read(cedictPath()));
  if (entries.length === 0) throw new Error(`${cedictPath()} holds no entries of CC-CEDICT.`);
  const content = compile(entries, parseGlossary(glossaryFiles.map(read)), stemEnglish);
  const bytes = encodeLexicon(content);
  const { entryCount, stemCount, glossStems } = openLexicon(bytes);

  const compiled = { licence: LICENCE, inputs, entries: entryCount, bytes: Buffer.from(bytes).toString("base64") };
  // a run beside this one never reads half a file
  writeFileSync(`${output}.part`, `${JSON.stringify(compiled, null, 1)}\n`);
  renameSync(`${output}.part`, output);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `data/lexicon.json: ${entryCount} entries, ${stemCount} stems, ${glossStems.length} glosses, ` +
      `${content.readings?.size} characters with readings, ${content.simplifications?.size} simplifications; ` +
      `${bytes.length} bytes (${compiled.bytes.length} in base64), ${seconds} s`,
  );
}
