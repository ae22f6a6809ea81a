import { DomHandler, Parser } from "htmlparser2";

/** A node of a parsed page. */
export type DomNode = DomHandler["dom"][number];

/**
 * The tree of an HTML page, whatever is wrong with it. Time linear in the page, however deep its elements lie in each other.
 *
 * An element that nobody closes is closed by htmlparser2's rules as far as 512 elements deep (a `<p>` ends where the next begins);
 * deeper, it ends where an element around it does.
 */
export function parseHtml(html: string): readonly DomNode[] {
  const tree = new DomHandler();
  new DeepParser(html, tree).end(html);
  return tree.dom;
}

/** How deep htmlparser2 itself keeps count: as deep as Chromium lets elements lie in each other. */
const DEEPEST = 512;

/**
 * htmlparser2 lists the names of the open elements with the innermost first, so that each tag moves all of them. This parser tells it
 * that elements beyond `DEEPEST` are void, which are not listed, and closes them itself.
 */
class DeepParser extends Parser {
  /** Names of the open elements beyond `DEEPEST`, the innermost last, and how often each is among them. */
  private readonly deep: string[] = [];
  private readonly deepCounts = new Map<string, number>();
  private readonly html: string;
  private readonly tree: DomHandler;
  private depth = 0;
  private isOpening = false;

  constructor(html: string, tree: DomHandler) {
    super({
      onparserinit: (parser) => tree.onparserinit(parser),
      onopentag: (name, attributes) => {
        this.depth++;
        tree.onopentag(name, attributes);
      },
      onclosetag: (name) => {
        if (!super.isVoidElement(name)) this.closeDeeper();
        this.close();
      },
      ontext: (data) => tree.ontext(data),
      oncomment: (data) => tree.oncomment(data),
      oncommentend: () => tree.oncommentend(),
      oncdatastart: () => tree.oncdatastart(),
      oncdataend: () => tree.oncdataend(),
      onprocessinginstruction: (name, data) => tree.onprocessinginstruction(name, data),
      onend: () => tree.onend(),
    });
    this.html = html;
    this.tree = tree;
  }

  protected override isVoidElement(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    if (!this.isOpening || this.depth < DEEPEST) return false;
    this.deep.push(name);
    this.deepCounts.set(name, (this.deepCounts.get(name) ?? 0) + 1);
    return true;
  }

  override onopentagname(start: number, end: number): void {
    this.isOpening = true;
    super.onopentagname(start, end);
    this.isOpening = false;
  }

  override onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if ((this.deepCounts.get(name) ?? 0) === 0) super.onclosetag(start, end);
    else while (this.closeDeepest() !== name);
  }

  /** Closes the innermost element beyond `DEEPEST`, and gives its name. */
  private closeDeepest(): string {
    const name = this.deep.pop() ?? "";
    this.deepCounts.set(name, (this.deepCounts.get(name) ?? 0) - 1);
    this.close();
    return name;
  }

  /** Closes all elements beyond `DEEPEST`: they lie in one that is closed. */
  private closeDeeper(): void {
    while (this.deep.length > 0) this.closeDeepest();
  }

  private close(): void {
    this.depth--;
    this.tree.onclosetag();
  }
}
