import { Command, Option } from "commander";
import { kindsRead } from "../document/index.js";
import type { Document, LangTag, PageContent, RelatedDocument } from "../model/index.js";
import { readPageFile } from "./input.js";
import { langTag } from "./languages.js";
import { writeOutput } from "./output.js";

interface ReadOptions {
  readonly to: "text" | "json";
  readonly lang?: LangTag;
  readonly output?: string;
}

/** `duiqi read`: the documents in a page. */
export const readCommand = (): Command =>
  new Command("read")
    .description("print the documents in a page: its article, and the teasers of the articles before and after it")
    .argument("<page>", `a file (${kindsRead()}); - for standard input`)
    .addOption(new Option("--to <form>", "what to print").choices(["text", "json"]).default("text"))
    .option("--lang <tag>", "the page's language (default: detected)", langTag)
    .option("-o, --output <file>", "write to a file")
    .action(async (page: string, { to, lang, output }: ReadOptions) => {
      const content = await readPageFile(page, lang);
      writeOutput(output, to === "json" ? `${JSON.stringify(content, null, 2)}\n` : asText(content));
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
