import type { BlockKind } from "../model/index.js";
import { hiddenNames, isHidden } from "./hidden.js";
import { type Box, type PageLine, type PageLines, textWeight } from "./line.js";
import { lineBuilder } from "./line-builder.js";
import { type DomNode, parseHtml } from "./parse-html.js";
import { unwrapLines } from "./unwrap-lines.js";

/** What an HTML page says of itself beside what it shows. */
export interface PageHead {
  /** `<title>`, with its white space collapsed; empty where there is none. */
  readonly title: string;
  /** `<meta>` contents by name or property, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** `<html lang>`. */
  readonly lang: string | undefined;
  /** `<base href>`. */
  readonly base: string | undefined;
  /** `<link rel="canonical">`. */
  readonly canonical: string | undefined;
  /** The `datetime` of each `<time>`, in order. */
  readonly times: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that show no text of the page's own. */
const UNSEEN = words(
  "script style noscript template iframe object embed applet svg canvas audio video map select datalist button textarea noframes noembed rt rp title dialog progress meter",
);

/** Elements that begin and end a line. */
const BLOCKS = words(
  "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre listing section summary table caption tbody td tfoot th thead tr ul",
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  caption: "caption",
  figcaption: "caption",
  li: "item",
  dt: "item",
  dd: "item",
  td: "cell",
  th: "cell",
};

/** How much an element speaks for a headline, before its class is looked at. */
const RANKS: Readonly<Record<string, number>> = { h1: 3, h2: 2, h3: 1.5, h4: 1, b: 1, strong: 1, big: 1 };

/** class="article-title" | class="tit" | id="bt" | class="headline" */
const TITLE_HINT = /(?:^|[\s_-])(?:\w{0,12}title\d?|tit|headline|biaoti|bt|h1|arti_title)(?:$|[\s_-])/;

/** class="sub-title" | class="title-nav": no headline, though they sound like one */
const NO_TITLE_HINT = /sub|fu|nav|site|logo|small|list|relat|block|column|side/;

const LAYOUT_CELL = 100; // Han characters' worth that a cell of data hardly has, and an article always

/** What held before an element and holds again after it. */
interface Context {
  readonly kind: BlockKind;
  readonly rank: number;
  readonly box: number;
  readonly table: number;
  readonly pre: string[] | undefined;
}

/** What tells a table of data from one that only lays out the page. */
interface TableFacts {
  rows: number;
  columns: number;
  column: number;
  nested: boolean;
  total: number;
  longestCell: number;
  cell: number;
}

type Step = { readonly enter: DomNode } | { readonly leave: string; readonly context: Context };

/**
 * An HTML page as the lines that a reader sees, the boxes they lie in, and what its head says.
 *
 * Lines break at block elements and at `<br>` (but not within headings). Hidden elements, scripts, frames, forms'
 * fields, comments and ruby readings are left out; inline elements join without spaces. Cells of tables that only lay
 * out the page become paragraphs: those with one row or column, with tables inside, or with one cell that holds most
 * of the text. Walks without recursion, so depth is no limit; time linear in the page.
 */
export function htmlLines(html: string): PageLines & { readonly head: PageHead } {
  const lines: { -readonly [Key in keyof PageLine]: PageLine[Key] }[] = [];
  const boxes: { -readonly [Key in keyof Box]: Box[Key] }[] = [{ parent: -1, tag: "html", hint: "", start: 0, end: 0 }];
  const tables: TableFacts[] = [];
  const hiddenBySheet = new Set<string>();
  const meta = new Map<string, string>();
  const times: string[] = [];
  let title = "";
  let lang: string | undefined;
  let base: string | undefined;
  let canonical: string | undefined;

  let context: Context = { kind: "paragraph", rank: 0, box: 0, table: -1, pre: undefined };
  const builder = lineBuilder();
  let lineRank = 0;

  const push = (text: string, links: PageLine["links"]) => {
    const { kind, box, table } = context;
    lines.push({ text, kind, links, rank: lineRank, box, table });
    if (table >= 0) tables[table].cell += textWeight(text);
  };
  const endLine = () => {
    const taken = builder.take();
    if (taken) push(taken.text, taken.links);
    lineRank = 0;
  };
  const endCell = (facts: TableFacts) => {
    facts.total += facts.cell;
    facts.longestCell = Math.max(facts.longestCell, facts.cell);
    facts.cell = 0;
  };

  /** Notes what an element says without showing it. */
  const note = (name: string, attributes: Readonly<Record<string, string>>, node: DomNode) => {
    if (name === "meta") {
      const key = (attributes.name ?? attributes.property ?? attributes.itemprop ?? "").trim().toLowerCase();
      const content = attributes.content?.trim();
      if (key && content && !meta.has(key)) meta.set(key, content);
    } else if (name === "title") title ||= textOf(node);
    else if (name === "style") for (const hidden of hiddenNames(textOf(node))) hiddenBySheet.add(hidden);
    else if (name === "html") lang ??= attributes.lang ?? attributes["xml:lang"];
    else if (name === "base") base ??= attributes.href;
    else if (name === "link" && attributes.rel?.toLowerCase() === "canonical") canonical ??= attributes.href;
    else if (name === "time" && attributes.datetime) times.push(attributes.datetime);
  };

  /** Notes where a table begins, and its rows and cells. */
  const enterTable = (name: string): number => {
    if (name === "table") {
      if (context.table >= 0) tables[context.table].nested = true;
      tables.push({ rows: 0, columns: 0, column: 0, nested: false, total: 0, longestCell: 0, cell: 0 });
      return tables.length - 1;
    }
    const facts = tables[context.table];
    if (facts && name === "tr") {
      facts.rows++;
      facts.column = 0;
    } else if (facts && (name === "td" || name === "th")) {
      endCell(facts);
      facts.columns = Math.max(facts.columns, ++facts.column);
    }
    return context.table;
  };

  const steps: Step[] = [];
  const enterChildren = (children: readonly DomNode[]) => {
    for (let at = children.length - 1; at >= 0; at--) steps.push({ enter: children[at] });
  };
  enterChildren(parseHtml(html));

  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("leave" in step) {
      const name = step.leave;
      if (name === "a") builder.closeLink();
      if (name === "q") builder.add("”");
      if (BLOCKS.has(name)) {
        if (context.pre && context.pre !== step.context.pre) {
          for (const text of unwrapLines(context.pre.join("").split("\n"))) push(text, []);
        } else if (context.pre) context.pre.push("\n");
        endLine();
        boxes[context.box].end = lines.length;
      }
      if (name === "table") endCell(tables[context.table]);
      context = step.context;
      continue;
    }

    const node = step.enter;
    if ("data" in node) {
      // comments and doctypes have data too
      if (node.nodeType !== 3) continue;
      if (context.pre) context.pre.push(node.data);
      else {
        if (context.rank > lineRank && node.data.trim()) lineRank = context.rank;
        builder.add(node.data);
      }
      continue;
    }
    if (!("attribs" in node)) {
      enterChildren(node.children);
      continue;
    }

    const name = node.name.toLowerCase();
    const attributes = node.attribs;
    note(name, attributes, node);
    if (UNSEEN.has(name) || isHidden(attributes, hiddenBySheet)) continue;
    if (name === "br" || name === "hr") {
      if (context.pre) context.pre.push("\n");
      else if (name === "br" && context.kind === "heading") builder.add("\n");
      else endLine();
      continue;
    }

    const isBlock = BLOCKS.has(name);
    if (isBlock) {
      if (context.pre) context.pre.push("\n");
      endLine();
    }
    const hint = `${attributes.class ?? ""} ${attributes.id ?? ""}`.trim().toLowerCase();
    const hintRank = TITLE_HINT.test(hint) && !NO_TITLE_HINT.test(hint) ? 2 : 0;
    steps.push({ leave: name, context });
    const table = enterTable(name);
    if (isBlock) boxes.push({ parent: context.box, tag: name, hint, start: lines.length, end: lines.length });
    context = {
      kind: KINDS[name] ?? (name === "table" ? "paragraph" : context.kind),
      rank: Math.max(context.rank, RANKS[name] ?? 0, hintRank),
      box: isBlock ? boxes.length - 1 : context.box,
      table,
      pre: context.pre ?? (name === "pre" || name === "listing" ? [] : undefined),
    };
    if (name === "a") builder.openLink(attributes.href ?? "");
    if (name === "q") builder.add("“");
    enterChildren(node.children);
  }
  endLine();
  boxes[0].end = lines.length;

  for (const line of lines) {
    if (line.kind === "cell" && !(line.table >= 0 && isDataTable(tables[line.table]))) line.kind = "paragraph";
  }
  return { lines, boxes, head: { title, meta, lang, base, canonical, times } };
}

/** Whether a table's cells are data, and not the columns of a page. */
function isDataTable({ rows, columns, nested, total, longestCell }: TableFacts): boolean {
  return rows > 1 && columns > 1 && !nested && (longestCell < LAYOUT_CELL || longestCell < total / 2);
}

/** The text right inside an element that holds nothing but text, with its white space collapsed. */
function textOf(node: DomNode): string {
  if (!("children" in node)) return "";
  return node.children
    .map((child) => ("data" in child ? child.data : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
