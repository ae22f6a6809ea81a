import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { expect, test, vi } from "vitest";
import { readPage } from "../../src/page/index.js";
import { type DomNode, parseHtml } from "../../src/page/parse-html.js";

/** A tree as indented lines: written without recursion, for it may be deep. */
function outline(nodes: readonly DomNode[]): string[] {
  const lines: string[] = [];
  const left = nodes.map((node) => ({ node, depth: 0 })).reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, depth } = next;
    const said = "attribs" in node ? JSON.stringify([node.name, node.attribs]) : "data" in node ? node.data : "";
    lines.push(`${depth} ${node.type} ${said}`);
    if ("children" in node)
      for (const child of [...node.children].reverse()) left.push({ node: child, depth: depth + 1 });
  }
  return lines;
}

const TAGS = [
  "div",
  "p",
  "li",
  "ul",
  "span",
  "a",
  "b",
  "td",
  "tr",
  "table",
  "svg",
  "script",
  "title",
  "h1",
  "br",
  "img",
];
const tag = fc.constantFrom(...TAGS);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `<${name} class="x" hidden>`),
  tag.map((name) => `</${name}>`),
  tag.map((name) => `<${name}/>`),
  fc.constantFrom("字", "word ", "&amp;", "<!-- note -->", "<", "</", "<!doctype html>", "<![CDATA[x]]>"),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

test("a page becomes the tree that htmlparser2 makes of it, whatever is wrong with it", () => {
  fc.assert(
    fc.property(soup, (html) => {
      expect(outline(parseHtml(html))).toEqual(outline(parseDocument(html).children));
    }),
  );
});

const { tree: nested } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("字", "<br>", '<img src="a.png">', "<script>if (a < b) c()</script>"),
    fc
      .tuple(fc.constantFrom("div", "span", "b", "section", "blockquote"), fc.array(tie("tree"), { maxLength: 3 }))
      .map(([name, inner]) => `<${name} id="i">${inner.join("")}</${name}>`),
  ),
}));

test("so does one whose elements lie deeper in each other, where each is closed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 505, max: 520 }), nested, nested, (depth, inside, behind) => {
      const html = `${"<div>".repeat(depth)}${inside}${"</div>".repeat(depth)}${behind}`;
      expect(outline(parseHtml(html))).toEqual(outline(parseDocument(html).children));
    }),
  );
});

test("tags that fit nothing lose no text, however deep they lie", () => {
  fc.assert(
    fc.property(soup, (html) => {
      const deep = `${"<div>".repeat(600)}${html}</div>`;
      const texts = (nodes: readonly DomNode[]): string[] =>
        outline(nodes).flatMap((line) => / text (.*)/s.exec(line)?.[1] ?? []);
      expect(texts(parseHtml(deep)).join("")).toBe(texts(parseDocument(deep).children).join(""));
    }),
  );
});

test("the work of a tag does not grow with the elements around it", () => {
  const depth = 5000;
  const html = `${"<div>".repeat(depth)}The meeting began.${"</div>".repeat(depth)}`;
  let moved = 0;
  const { unshift } = Array.prototype;
  vi.spyOn(Array.prototype, "unshift").mockImplementation(function (this: unknown[], ...items) {
    moved += this.length;
    return unshift.apply(this, items);
  });
  const { main } = readPage({ bytes: new TextEncoder().encode(html), mediaType: "text/html" });
  vi.restoreAllMocks();
  expect(main.text).toBe("The meeting began.");
  expect(moved).toBeLessThan(512 * depth);
});

test("a page that is hidden deep within is hidden, and what stands behind it is a line of its own", () => {
  const html = `${"<div>".repeat(600)}<p hidden>Secret.</p><p>The meeting began.</p>They left.${"</div>".repeat(600)}`;
  const { main } = readPage({ bytes: new TextEncoder().encode(html), mediaType: "text/html" });
  expect(main.text).toBe("The meeting began.\nThey left.");
});
