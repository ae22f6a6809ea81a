import { Command, InvalidArgumentError, Option } from "commander";
import type { UnitFormatName } from "../format/index.js";
import { defaultLexicon } from "../lexicon/index.js";
import {
  type AddOptions,
  type Condition,
  type DedupeBy,
  linearPattern,
  type Match,
  type MemoryUnit,
  parseCondition,
  type TextPattern,
} from "../memory/index.js";
import { languageOf, type TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { nothingDone, openUnits, writeUnitFiles } from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue, readGlossary } from "./input.js";
import { issueTally } from "./issue-tally.js";
import { lossInWords } from "./losses-in-words.js";
import { checkMemoryCommand } from "./memory-check.js";
import { cleanCommand } from "./memory-clean.js";
import { copyBefore, copyOption } from "./memory-copy.js";
import { withMemory } from "./memory-file.js";
import { concordanceInWords, matchInWords, painterFor, statsInWords } from "./memory-text.js";
import { share, wholeNumber } from "./numbers.js";
import { standardOutput } from "./output.js";
import { expectAllWritable } from "./pairing.js";
import { UNIT_FORMATS, unitFormatOf } from "./units.js";

const DEDUPE_BY = ["exact", "normalised", "source"] as const satisfies readonly DedupeBy[];

/** `duiqi memory`: a translation memory in a file. */
export const memoryCommand = (): Command =>
  new Command("memory")
    .description("keep units in a translation memory, a SQLite file, and find them again")
    .addCommand(addCommand())
    .addCommand(findCommand())
    .addCommand(grepCommand())
    .addCommand(statsCommand())
    .addCommand(exportCommand())
    .addCommand(dedupeCommand())
    .addCommand(cleanCommand())
    .addCommand(removeCommand())
    .addCommand(checkMemoryCommand());

const say = (file: string, message: string): void => {
  process.stderr.write(`duiqi: ${file}: ${message}\n`);
};

interface AddCommandOptions extends Pick<AddOptions, "domain" | "document"> {
  readonly from?: UnitFormatName;
}

const addCommand = (): Command =>
  command("add", "add the units of files; the same unit again is counted, not doubled")
    .argument("<files...>", "files of units; - for standard input")
    .addOption(new Option("--from <format>", "the files' format (default: by their endings)").choices(UNIT_FORMATS))
    .option("--domain <name>", "the subject or client that they are for")
    .option("--document <name>", "what they were taken from")
    .action(async (file: string, inputs: readonly string[], { from, ...options }: AddCommandOptions) => {
      const tally = issueTally();
      const { onIssue } = tally;
      const formats = inputs.map((input) => from ?? unitFormatOf(input, "--from"));
      let ofOneLanguage = 0;
      await withMemory(file, { create: true }, async (memory, run) => {
        const units = async function* (): AsyncGenerator<TranslationUnit> {
          for (const [at, input] of inputs.entries()) {
            for await (const portion of openUnits(input, formats[at], { onIssue, signal: run.signal }).units) {
              for (const unit of portion) {
                if (languageOf(unit.source.lang) === languageOf(unit.target.lang)) ofOneLanguage++;
                else yield unit;
              }
            }
          }
        };
        const { added, updated, known } = await memory.add(units(), { ...options, ...run }).finally(tally.printRest);
        const others = [
          ...tally.leftOut(),
          ...(ofOneLanguage > 0 ? [`${ofOneLanguage} in one language left out`] : []),
        ];
        if (added + updated + known === 0) {
          throw nothingDone("No unit was added", others, `there is none in ${inputs.join(", ")}`);
        }
        say(file, [`${added} units added, ${updated} updated, ${known} known already`, ...others].join("; "));
      });
    });

interface LookupOptions {
  readonly lang?: "zh" | "en";
  readonly limit: number;
  readonly json?: true;
}

const findCommand = (): Command =>
  lookup("find", "find units by a text, the same or like it, in either language", 10)
    .argument("<text>", "the text to look up")
    .addOption(
      new Option("--threshold <t>", "matches with a lower fuzzy score are left out").argParser(share).default(0.7),
    )
    .action(async (file: string, text: string, options: LookupOptions & { readonly threshold: number }) => {
      const { lang: language, limit, threshold, json } = options;
      if (threshold === 0) throw wrongUsage("--threshold 0 is every unit; a number above 0 is expected.");
      const painter = painterFor(process.stdout);
      const { matches, nearest } = await withMemory(file, { endsAtOnce: true }, (memory) => {
        const found = memory.find(text, { language, limit, threshold });
        const [next] = found.length > 0 ? [] : memory.find(text, { language, limit: 1, threshold: threshold / 2 });
        return { matches: found, nearest: next };
      });
      for (const match of matches) {
        process.stdout.write(json ? `${JSON.stringify(match)}\n` : matchInWords(match, text, painter));
      }
      if (matches.length > 0) return;
      say(
        file,
        `nothing scores ${threshold} or more${nearest === undefined ? ", nor half as much" : nearestInWords(nearest)}`,
      );
    });

/** What comes nearest, and how to have it shown. */
function nearestInWords({ unit, side, score }: Match): string {
  const bar = Math.floor(100 * score) / 100 || score; // shows what scores so much
  return `; the nearest is “${unit[side].text}” (--threshold ${bar} shows it)`;
}

const REGULAR_EXPRESSION = /\\[dDwWsSbBpP]|[.\])][*+?{]|\[\^|\(\?|[^\s|]\|[^\s|]/;

const grepCommand = (): Command =>
  lookup("grep", "find units in which a phrase stands, its words marked in both languages", 50)
    .argument("<phrase>", "words as they stand side by side; English ones in any form")
    .option("--exact", "English words in no other form")
    .option("--regex", "the phrase is a regular expression, tried on every text")
    .option("--glossary <file>", "your own terms, which win, for the marks: Chinese, a tab, English, one a line")
    .action(
      async (
        file: string,
        phrase: string,
        options: LookupOptions & { readonly exact?: true; readonly regex?: true; readonly glossary?: string },
      ) => {
        const { lang: language, limit, json, exact, regex, glossary } = options;
        if (!regex && REGULAR_EXPRESSION.test(phrase)) {
          throw wrongUsage(`“${phrase}” looks like a regular expression; a phrase is expected, or --regex.`);
        }
        const what = regex ? await regularExpression(phrase) : phrase;
        if (phrase === "") throw wrongUsage("The phrase is empty; a word at least is expected.");
        const lexicon = glossary === undefined ? defaultLexicon() : readGlossary(glossary);
        const painter = painterFor(process.stdout);
        let count = 0;
        await withMemory(file, { lexicon }, async (memory, { signal }) => {
          for await (const found of memory.grep(what, { language, exact, signal })) {
            process.stdout.write(json ? `${JSON.stringify(found)}\n` : concordanceInWords(found, painter));
            if (++count === limit) break;
          }
        });
        if (count === 0) say(file, `“${phrase}” stands in no unit`);
        if (count === limit) say(file, `${limit} are shown; there may be more (--limit)`);
      },
    );

async function regularExpression(source: string): Promise<TextPattern> {
  try {
    return await linearPattern(source);
  } catch (error) {
    if (error instanceof RangeError) throw wrongUsage(error.message);
    throw error;
  }
}

const statsCommand = (): Command =>
  command("stats", "print what is in it, in numbers")
    .option("--json", "print as JSON")
    .action(async (file: string, { json }: { readonly json?: true }) => {
      const stats = await withMemory(file, { endsAtOnce: true }, (memory) => memory.stats());
      process.stdout.write(json ? `${JSON.stringify(stats, null, 2)}\n` : statsInWords(stats));
    });

const exportCommand = (): Command =>
  command("export", "write its units")
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(new Option("--to <format>", "the format (default: tmx)").choices(UNIT_FORMATS))
    .option("--where <condition>", "only units of which this holds, as in remove; may be given again", conditions)
    .option("--lenient", "leave out the units that are damaged, say how many, and go on")
    .action(
      async (
        file: string,
        options: {
          readonly output?: string;
          readonly to?: UnitFormatName;
          readonly where?: readonly Condition[];
          readonly lenient?: true;
        },
      ) => {
        const output = options.output === STANDARD_INPUT ? undefined : options.output;
        const format = options.to ?? unitFormatOf(output);
        expectAllWritable(output);
        const { onIssue, printRest, count } = issueTally();
        await withMemory(file, {}, async (memory, { signal }) => {
          const units = inPortions(memory.units(options.where, { lenient: options.lenient, onIssue, signal }));
          const { count: written, losses } = await writeUnitFiles(
            { units, header: () => undefined },
            format,
            output ?? standardOutput,
            {
              onIssue: printIssue,
              signal,
              whyNone: () =>
                nothingDone(
                  "No unit was written",
                  [],
                  `the memory has none${options.where ? " that --where holds of" : ""}`,
                ),
            },
          );
          printRest();
          if (output !== undefined) say(output, `${written} units${lossInWords(losses)}`);
          if (options.lenient) say(file, `${count("unit-lost")} units were damaged and are left out`);
        });
      },
    );

const PORTION = 1000; // units

/** Units as formats take them: without what only a memory knows. */
async function* inPortions(units: AsyncIterable<MemoryUnit>): AsyncGenerator<TranslationUnit[]> {
  let portion: TranslationUnit[] = [];
  for await (const { id, fileId, domain, document, ...unit } of units) {
    portion.push(fileId === undefined ? unit : { id: fileId, ...unit });
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

const dedupeCommand = (): Command =>
  command("dedupe", "remove units that are the same as a better one: confirmed, of a higher score, later")
    .addOption(
      new Option("--by <what>", "the same texts, but for case, width and space, or one source with several targets")
        .choices(DEDUPE_BY)
        .default("exact"),
    )
    .option("--dry-run", "count them, and remove nothing")
    .addOption(copyOption())
    .action(
      async (
        file: string,
        { by, dryRun, copy }: { readonly by: DedupeBy; readonly dryRun?: true; readonly copy: boolean },
      ) => {
        await withMemory(file, {}, async (memory, run) => {
          const count = await memory.dedupe({ by, dryRun: true, ...run });
          if (dryRun) return say(file, `${count} units would be removed`);
          if (count > 0 && copy) copyBefore("dedupe", memory, file);
          say(file, `${await memory.dedupe({ by, ...run })} units removed`);
        });
      },
    );

const removeCommand = (): Command =>
  command("remove", "remove units of which all conditions hold")
    .requiredOption(
      "--where <condition>",
      "score<0.5, score=none, domain=law, source~草案, date<2020; may be given again",
      conditions,
    )
    .addOption(copyOption())
    .action(async (file: string, { where, copy }: { readonly where: readonly Condition[]; readonly copy: boolean }) => {
      await withMemory(file, {}, async (memory, run) => {
        const ids: number[] = [];
        for await (const { id } of memory.units(where, run)) ids.push(id);
        if (ids.length > 0 && copy) copyBefore("remove", memory, file);
        say(file, `${await memory.removeById(ids, run)} units removed`);
      });
    });

const command = (name: string, description: string): Command =>
  new Command(name).description(description).argument("<memory>", "the memory's file");

const lookup = (name: string, description: string, limit: number): Command =>
  command(name, description)
    .addOption(new Option("--lang <language>", "search only texts in this language").choices(["zh", "en"]))
    .addOption(new Option("--limit <n>", "no more than this many").argParser(wholeNumber).default(limit))
    .option("--json", "print as JSON, one a line");

function conditions(value: string, before: readonly Condition[] = []): readonly Condition[] {
  try {
    return [...before, parseCondition(value)];
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
