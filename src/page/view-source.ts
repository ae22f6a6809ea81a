import { type DomNode, parseHtml } from "./parse-html.js";

/** What Chrome's and Edge's view of a page's source has in it, when it is saved. */
const VIEW = /<div class="line-gutter-backdrop">/;
const BEGINNING = 2000; // characters in which it stands

/** The HTML that a saved view of a page's source shows; `undefined` where a page is none. Time linear in the page. */
export function viewedSource(html: string): string | undefined {
  if (!VIEW.test(html.slice(0, BEGINNING))) return undefined;
  const lines: string[] = [];
  const nodes: DomNode[] = [...parseHtml(html)].reverse();
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ("attribs" in node && node.attribs.class === "line-content") lines.push(textOf(node));
    else if ("children" in node) for (let at = node.children.length - 1; at >= 0; at--) nodes.push(node.children[at]);
  }
  return lines.join("\n");
}

function textOf(cell: DomNode): string {
  const texts: string[] = [];
  const nodes: DomNode[] = [cell];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeType === 3 && "data" in node) texts.push(node.data);
    else if ("children" in node) for (let at = node.children.length - 1; at >= 0; at--) nodes.push(node.children[at]);
  }
  return texts.join("");
}
