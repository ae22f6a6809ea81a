import { decodePage, mayBeHtml } from "../page/index.js";
import { collapseSpace, splitLines } from "../text/index.js";
import type { DocumentReader } from "./document-reader.js";
import { type FoundBlock, fromBlocks } from "./from-blocks.js";
import { markdownBlocks } from "./markdown-blocks.js";
import { shownInline } from "./markdown-inline.js";

const START = 16_000; // bytes: as many as are asked whether they are HTML
const WHOLE_PAGE = /<(?:!doctype|html|head|body)[\s>]/i;
const MARKED_LINE = /^(?:#{1,6}[ \t]+\S|```)/m;

/** Texts with marks for headings, lists and emphasis, as people write them for GitHub, blogs and wikis. */
export const markdown: DocumentReader = {
  name: "Markdown",
  endings: [".md", ".markdown"],
  matches(bytes, name = "") {
    // it has no mark of its own, but it may have tags, and then it is no page all the same
    if (!mayBeHtml(bytes)) return false;
    const start = new TextDecoder("utf-8").decode(bytes.subarray(0, START));
    return !WHOLE_PAGE.test(start) && (/\.(?:md|markdown)$/i.test(name) || MARKED_LINE.test(start));
  },
  read(bytes, { charset, ...options }) {
    const { text } = decodePage({ bytes, charset }, options);
    const lines = splitLines(text);
    const front = frontMatter(lines);
    const { blocks, references, openCode } = markdownBlocks(lines.slice(front.length));
    if (openCode !== undefined) {
      const message = `The code or comment that begins on line ${front.length + openCode} has no end; all behind it is left out.`;
      options.onIssue?.({ rule: "code-unclosed", message, place: { line: front.length + openCode } });
    }
    const shown = blocks.map(({ kind, markdown }) => ({ kind, text: shownInline(markdown, references) }));
    const { found, title } = titled(shown, front.title);
    return fromBlocks(found, options, {
      ...(title !== undefined && { title }),
      ...(front.date && { date: front.date }),
    });
  },
};

/** What the lines before the text say of it. */
interface FrontMatter {
  /** How many lines there are. */
  readonly length: number;
  readonly title?: string;
  readonly date?: string;
}

const MOST_FRONT = 200; // lines: what is longer is a text between two rules

/** `title: Rain` between two lines of three hyphens, or `title = "Rain"` between two of three plus signs. */
function frontMatter(lines: readonly string[]): FrontMatter {
  const mark = lines[0]?.trimEnd();
  if (mark !== "---" && mark !== "+++") return { length: 0 };
  const end = lines.slice(0, MOST_FRONT).findIndex((line, at) => at > 0 && line.trimEnd() === mark);
  if (end < 0) return { length: 0 };
  const values = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^([a-z]+)\s{0,9}[:=](.*)$/i.exec(line) ?? [];
    if (key !== undefined) values.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  if (values.size === 0) return { length: 0 };
  const title = collapseSpace(values.get("title") ?? "");
  const date = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(values.get("date") ?? "")?.[0];
  return { length: end + 1, ...(title !== "" && { title }), ...(date !== undefined && { date }) };
}

/** The headline as a block: the heading at the beginning, or what stands before the text where no such heading repeats it. */
function titled(
  blocks: readonly FoundBlock[],
  stated: string | undefined,
): { readonly found: readonly FoundBlock[]; readonly title?: string } {
  const [first] = blocks;
  const heading = first?.kind === "heading" ? collapseSpace(first.text) : "";
  if (stated !== undefined && stated !== heading) {
    return { found: [{ kind: "title", text: stated }, ...blocks], title: stated };
  }
  if (heading === "") return { found: blocks };
  return { found: [{ kind: "title", text: heading }, ...blocks.slice(1)], title: heading };
}
