import { Command, Option } from "commander";
import { kindsRead } from "../document/index.js";
import type { Document, LangTag, PageContent, RelatedDocument } from "../model/index.js";
import { readPageFile } from "./input.js";
import { langTag } from "./languages.js";
import { writeOutput } from "./output.js";

interface ReadOptions {
  readonly to: "text" | "json";
  readonly lang?: LangTag;
  readonly leftOut?: boolean;
  readonly output?: string;
}

/** `duiqi read`: the documents in a page. */
export const readCommand = (): Command =>
  new Command("read")
    .description("print the documents in a page: its article, and the teasers of the articles before and after it")
    .argument("<page>", `a file (${kindsRead()}); - for standard input`)
    .addOption(new Option("--to <form>", "what to print").choices(["text", "json"]).default("text"))
    .option("--lang <tag>", "the page's language (default: detected)", langTag)
    .option("--left-out", "the paragraphs of a page that are in no document, too, and why (JSON always has them)")
    .option("-o, --output <file>", "write to a file")
    .action(async (page: string, { to, lang, leftOut, output }: ReadOptions) => {
      const content = await readPageFile(page, lang);
      const text = leftOut
        ? `${asText(content)}
${leftOutInWords(content)}`
        : asText(content);
      writeOutput(
        output,
        to === "json"
          ? `${JSON.stringify(content, null, 2)}
`
          : text,
      );
    });

const asText = ({ main, related }: PageContent): string =>
  [inWords("main", main), ...related.map((document) => inWords(document.relation, document))].join("\n");

function inWords(
  role: "main" | RelatedDocument["relation"],
  { title, lang, date, source, url, blocks, text }: Document,
): string {
  const facts = [lang, date, source, url].filter((fact) => fact !== undefined).join(" · ");
  const lines = blocks.map(({ kind, start, end }) => `${kind.padEnd(10)}${text.slice(start, end)}\n`);
  return `# ${role}: ${title ?? "(no title)"}\n# ${facts}\n${lines.join("")}`;
}

function leftOutInWords({ leftOut = [] }: PageContent): string {
  const count = ["nothing", "1 paragraph"][leftOut.length] ?? `${leftOut.length} paragraphs`;
  const lines = leftOut.map(({ reason, text }) => `${reason.padEnd(15)}${text}\n`);
  return `# left out: ${count}\n${lines.join("")}`;
}
