import { basename, dirname, join } from "node:path";
import { type BeadFormatName, beadFormats, type LinkedFormat } from "../format/index.js";
import { languageOf } from "../model/index.js";
import { writeFileAside } from "../node/index.js";
import { type BeadInput, type BeadText, expectSentences } from "./bead-input.js";
import type { TextOutput } from "./text-output.js";
import { UsageError } from "./usage-error.js";

/**
 * Writes beads in a format that is about beads. A file has its name once it is whole.
 *
 * @param output A file, or of InterText's three that of the links, `book.zh.en.xml`; or somewhere else to write to.
 * @throws UsageError where the format needs sentences and there are none, or three files and there is one place; BitextError `file-unwritable`.
 * @example
 * import { writeBeadFiles } from "duiqi/workflow";
 * await writeBeadFiles({ beads }, "ladder", "book.ladder");
 */
export async function writeBeadFiles(input: BeadInput, to: BeadFormatName, output: string | TextOutput): Promise<void> {
  const format = beadFormats[to];
  if (format.holds === "links") writeLinkedFiles(format, to, expectSentences(input.text, to), output);
  else if (format.holds === "beads") await writeText(output, format.write(input.beads));
  else await writeText(output, format.write(expectSentences(input.text, to)));
}

async function writeText(output: string | TextOutput, text: string): Promise<void> {
  if (typeof output === "string") {
    writeFileAside(output, text);
    return;
  }
  await output.write(text);
  output.finish();
}

const LINKS = /^(.+)\.([^.]+)\.([^.]+)\.xml$/;

// as InterText names its files: book.zh.en.xml joins book.zh.xml and book.en.xml
function writeLinkedFiles(format: LinkedFormat, to: string, text: BeadText, output: string | TextOutput): void {
  if (typeof output !== "string") {
    throw new UsageError(`${to} is three files; the option output names that of the links, book.zh.en.xml.`);
  }
  const name = basename(output);
  const [, book, ...versions] = LINKS.exec(name) ?? [
    ...["", name.replace(/\.xml$/, "")],
    ...[text.sourceLang, text.targetLang].map(languageOf),
  ];
  const [sourceFile, targetFile] = versions.map((version) => `${book}.${version}.xml`);
  if (sourceFile === targetFile || [sourceFile, targetFile].includes(name)) {
    throw new UsageError(`“${name}” does not name two versions; expected a name like book.zh.en.xml.`);
  }
  const files = format.write({ ...text, sourceFile, targetFile });
  writeFileAside(join(dirname(output), sourceFile), files.source);
  writeFileAside(join(dirname(output), targetFile), files.target);
  writeFileAside(output, files.links);
}
