import { basename, extname } from "node:path";
import { Command, Option } from "commander";
import { defaultLexicon } from "../lexicon/index.js";
import { fileOfReference, STANDARD_INPUT } from "../node/index.js";
import { readJournal } from "../serve/index.js";
import { FILE_FORMATS } from "../workflow/index.js";
import { printIssue, readGlossary } from "./input.js";
import { langTag } from "./languages.js";
import { portNumber } from "./numbers.js";
import { type ReviewInputOptions, readReviewInput } from "./review-input.js";
import { REVIEW_OUTPUTS, type ReviewOutput, reviewOutputOf, writeReview } from "./review-output.js";
import { begin, pageMaker, type Subject, serveUntilStopped, textsOf } from "./review-subject.js";
import { shellWord } from "./shell-word.js";

interface ReviewCommandOptions extends ReviewInputOptions {
  readonly output?: string;
  readonly to?: ReviewOutput;
  readonly journal?: string;
  readonly port?: number;
  readonly open: boolean;
  readonly glossary?: string;
}

/** `duiqi review`: a page on which a person corrects an alignment. */
export const reviewCommand = (): Command =>
  new Command("review")
    .description("open a page on which a person corrects an alignment, or write it, or what came of it")
    .argument(
      "<files...>",
      "two texts that translate each other; or a file of units (tmx, tsv, jsonl and so on), or of beads with their sentences",
    )
    .option("-o, --output <file>", "write a page that needs no server (.html), or what is reviewed so far, and end")
    .addOption(
      new Option("--to <format>", "the format that is written (default: by the ending)").choices(REVIEW_OUTPUTS),
    )
    .option("--beads <file>", "take the beads of the two texts from a file, and do not align them")
    .addOption(
      new Option("--from <format>", "the format of the file of units or beads (default: by its ending)").choices(
        FILE_FORMATS,
      ),
    )
    .addOption(
      new Option("--split <how>", "pages to be read and split, or texts with one sentence a line")
        .choices(["sentences", "lines"])
        .default("sentences"),
    )
    .option("--journal <file>", "keep corrections here (default: beside the first file, NAME.review.jsonl)")
    .addOption(new Option("--port <n>", "serve at this port (default: one that is free)").argParser(portNumber))
    .option("--no-open", "do not open the browser")
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English, one a line")
    .option("--source-lang <tag>", "the source's language (default: detected)", langTag)
    .option("--target-lang <tag>", "the target's language (default: detected)", langTag)
    .action(async (files: readonly string[], options: ReviewCommandOptions) => {
      const { output, glossary, port, open } = options;
      const to = options.to ?? (output === undefined ? undefined : reviewOutputOf(output));
      const input = await readReviewInput(files, options);
      const subject: Subject = {
        input,
        lexicon: glossary === undefined ? defaultLexicon() : readGlossary(glossary),
        journal: options.journal ?? journalBeside(files[0]),
      };
      if (to === undefined) {
        await serveUntilStopped(subject, { port, open, command: commandOf(files, options) });
        return;
      }
      const { bitext } = readJournal(subject.journal, textsOf(input), printIssue)?.review ?? {
        bitext: await begin(subject),
      };
      const summary = writeReview(bitext, to, output ?? STANDARD_INPUT, () =>
        pageMaker(subject)(bitext, [], "browser"),
      );
      process.stderr.write(`duiqi: ${output ?? "standard output"}: ${summary}\n`);
    });

/** Where corrections are kept if not said: beside the text, where it is found from any folder. */
function journalBeside(reference: string): string {
  if (reference === STANDARD_INPUT) return "review.jsonl";
  const file = fileOfReference(reference);
  return `${file.slice(0, file.length - extname(file).length)}${reference.slice(file.length)}.review.jsonl`;
}

/** The command that writes what is reviewed, for people to copy. */
function commandOf(files: readonly string[], options: ReviewCommandOptions): string {
  const { beads, from, split, journal, sourceLang, targetLang } = options;
  const said = Object.entries({
    beads,
    from,
    split: split === "lines" ? split : undefined,
    journal,
    "source-lang": sourceLang,
    "target-lang": targetLang,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  const name = `${basename(files[0], extname(files[0]))}.tmx`;
  const memory = files.includes(name) ? `reviewed-${name}` : name;
  return ["duiqi", "review", ...files, ...said, "-o", memory].map(shellWord).join(" ");
}
