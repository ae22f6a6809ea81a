import type { BlockKind } from "../model/index.js";
import { joinBrokenLines } from "./broken-lines.js";
import { isHidden } from "./hidden.js";
import { BLOCKS, hintOf, KINDS, lookOf, rankOf, UNSEEN } from "./html-elements.js";
import { type Box, type PageLine, type PageLines, textWeight } from "./line.js";
import { lineBuilder } from "./line-builder.js";
import { type HeadReader, headReader, type PageHead } from "./page-head.js";
import { type DomNode, parseHtml } from "./parse-html.js";
import { tableCounter } from "./tables.js";
import { unwrapLines } from "./unwrap-lines.js";
import { WECHAT_CONTENT } from "./wechat.js";

const FEWEST_WRAPPED = 3; // lines: fewer may break anywhere

/** What held before an element and holds again after it. */
interface Context {
  readonly kind: BlockKind;
  readonly rank: number;
  readonly box: number;
  readonly table: number;
  readonly pre: string[] | undefined;
}

type Step = { readonly enter: DomNode } | { readonly leave: string; readonly context: Context };

/**
 * An HTML page as the lines that a reader sees, the boxes they lie in, and what its head says.
 *
 * Lines break at block elements and at `<br>` (but not within headings, nor where an editor wrapped lines with it). Hidden elements, scripts, frames, forms'
 * fields, comments and ruby readings are left out; inline elements join without spaces. Cells of tables that only lay
 * out the page become paragraphs: those with one row or column, with tables inside, or with one cell that holds most
 * of the text. Walks without recursion, so depth is no limit; time linear in the page.
 */
export function htmlLines(html: string): PageLines & { readonly head: PageHead } {
  const walk = new Walk(html.includes(WECHAT_CONTENT));
  const steps: Step[] = [];
  const enterChildren = (children: readonly DomNode[]): void => {
    for (let at = children.length - 1; at >= 0; at--) steps.push({ enter: children[at] });
  };
  enterChildren(parseHtml(html));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("leave" in step) walk.leave(step.leave, step.context);
    else if ("data" in step.enter) {
      // comments and doctypes have data too
      if (step.enter.nodeType === 3) walk.text(step.enter.data);
    } else if (!("attribs" in step.enter)) enterChildren(step.enter.children);
    else {
      const context = walk.context;
      const name = step.enter.name.toLowerCase();
      if (!walk.enter(name, step.enter.attribs, step.enter)) continue;
      steps.push({ leave: name, context });
      enterChildren(step.enter.children);
    }
  }
  return walk.end();
}

type Written<T> = { -readonly [Key in keyof T]: T[Key] };

/** A walk through a page: what it has found so far, and where it is. */
class Walk {
  context: Context = { kind: "paragraph", rank: 0, box: 0, table: -1, pre: undefined };
  private readonly lines: Written<PageLine>[] = [];
  private readonly boxes: Written<Box>[] = [{ parent: -1, tag: "html", hint: "", look: "", start: 0, end: 0 }];
  private readonly tables = tableCounter();
  private readonly head: HeadReader;
  private readonly builder = lineBuilder();
  private lineRank = 0;
  /** Lines that `<br>` has parted since the block began: the first, and those with an empty line before them. */
  private run: { readonly start: number; readonly blanks: Set<number> } | undefined;

  constructor(isWechat: boolean) {
    this.head = headReader(isWechat);
  }

  /** A text of the page. */
  text(data: string): void {
    if (this.context.pre) this.context.pre.push(data);
    else {
      if (this.context.rank > this.lineRank && data.trim()) this.lineRank = this.context.rank;
      this.builder.add(data);
    }
  }

  /** An element begins; `false` where nothing inside it is to be looked at. */
  enter(name: string, attributes: Readonly<Record<string, string>>, node: DomNode): boolean {
    this.head.note(name, attributes, node, this.lines.length, this.context.box);
    // the template of a shadow root that a page declares is shown
    const isShown = name === "template" && "shadowrootmode" in attributes;
    if ((UNSEEN.has(name) && !isShown) || isHidden(attributes, this.head.hidden)) return false;
    if (name === "br" || name === "hr") {
      this.breakLine(name);
      return false;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) {
      if (this.context.pre) this.context.pre.push("\n");
      this.endBlock();
    }
    this.context = this.within(name, attributes, isBlock);
    if (name === "a") this.builder.openLink(attributes.href ?? "");
    if (name === "q") this.builder.add("“");
    return true;
  }

  /** An element ends, and what held before it holds again. */
  leave(name: string, before: Context): void {
    if (name === "a") this.builder.closeLink();
    if (name === "q") this.builder.add("”");
    if (BLOCKS.has(name)) {
      const { pre, box } = this.context;
      if (pre && pre !== before.pre) {
        for (const text of unwrapLines(pre.join("").split("\n"))) this.push(text, []);
      } else if (pre) pre.push("\n");
      this.endBlock();
      this.boxes[box].end = this.lines.length;
    }
    if (name === "table") this.tables.leave(this.context.table);
    this.context = before;
  }

  /** The page ends. */
  end(): PageLines & { readonly head: PageHead } {
    this.endBlock();
    this.boxes[0].end = this.lines.length;
    for (const line of this.lines) {
      if (line.kind === "cell" && !this.tables.isData(line.table)) line.kind = "paragraph";
    }
    return { lines: this.lines, boxes: this.boxes, head: this.head.head() };
  }

  /** What holds within an element. */
  private within(name: string, attributes: Readonly<Record<string, string>>, isBlock: boolean): Context {
    const hint = hintOf(attributes);
    const { kind, rank, box, table, pre } = this.context;
    const inside = {
      kind: KINDS[name] ?? (name === "table" ? "paragraph" : kind),
      rank: Math.max(rank, rankOf(name, hint)),
      box: isBlock ? this.boxes.length : box,
      table: this.tables.enter(name, table),
      pre: pre ?? (name === "pre" || name === "listing" ? [] : undefined),
    };
    const at = this.lines.length;
    if (isBlock) {
      this.boxes.push({ parent: box, tag: name, hint, look: lookOf(attributes), start: at, end: at });
    }
    return inside;
  }

  private breakLine(name: string): void {
    if (this.context.pre) this.context.pre.push("\n");
    else if (name === "br" && this.context.kind === "heading") this.builder.add("\n");
    else if (name === "br") {
      this.run ??= { start: this.lines.length, blanks: new Set() };
      const before = this.lines.length;
      this.endLine();
      if (this.lines.length === before) this.run.blanks.add(before);
    } else this.endBlock();
  }

  /** A block ends: of the lines that `<br>` parted, those that an editor wrapped are joined. */
  private endBlock(): void {
    this.endLine();
    const { run } = this;
    this.run = undefined;
    if (!run || this.lines.length - run.start < FEWEST_WRAPPED) return;
    const parted = this.lines.slice(run.start);
    if (parted.some(({ links }) => links.length > 0)) return;
    const texts = parted.flatMap(({ text }, at) => (run.blanks.has(run.start + at) ? ["", text] : [text]));
    const unwrapped = unwrapLines(texts);
    const joined = unwrapped.length < parted.length ? unwrapped : joinBrokenLines(texts);
    if (joined.length === parted.length) return;
    this.lines.length = run.start;
    for (const text of joined) this.lines.push({ ...parted[0], text });
  }

  private endLine(): void {
    const taken = this.builder.take();
    if (taken) this.push(taken.text, taken.links);
    this.lineRank = 0;
  }

  private push(text: string, links: PageLine["links"]): void {
    const { kind, box, table } = this.context;
    this.lines.push({ text, kind, links, rank: this.lineRank, box, table });
    if (table >= 0) this.tables.add(table, textWeight(text));
  }
}
