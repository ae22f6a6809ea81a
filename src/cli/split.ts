import { Command } from "commander";
import { kindsRead } from "../document/index.js";
import type { LangTag } from "../model/index.js";
import { loadWordSegmenter, type WordSegmenterName } from "../node/index.js";
import { splitSentences, splitWords } from "../segment/index.js";
import { readPageFile } from "./input.js";
import { langTag } from "./languages.js";
import { writeOutput } from "./output.js";
import { segmenterOption } from "./segmenter-option.js";

interface SplitCommandOptions {
  readonly semicolons?: boolean;
  readonly words?: true;
  readonly segmenter?: WordSegmenterName;
  readonly lang?: LangTag;
  readonly output?: string;
}

/** `duiqi split`: the sentences of a page's article. */
export const splitCommand = (): Command =>
  new Command("split")
    .description("print the sentences of a page's article, one a line")
    .argument("<page>", `a file (${kindsRead()}); - for standard input`)
    .option("--semicolons", "end Chinese sentences at ； too")
    .option("--words", "put a space between words")
    .addOption(segmenterOption("with --words, cut Chinese with this (default: jieba)"))
    .option("--lang <tag>", "the page's language (default: detected)", langTag)
    .option("-o, --output <file>", "write to a file")
    .action(
      async (page: string, { semicolons = false, words, segmenter: prefer, lang, output }: SplitCommandOptions) => {
        const { main } = await readPageFile(page, lang);
        const sentences = splitSentences(main, { semicolons }).map(({ text }) => text);
        const segmenter = words && (await loadWordSegmenter({ prefer }));
        const lines = sentences.map((text) =>
          segmenter
            ? splitWords(text, main.lang, { segmenter })
                .map((word) => word.text)
                .join(" ")
            : text,
        );
        writeOutput(output, lines.map((line) => `${line}\n`).join(""));
      },
    );
