/** A piece of HTML or SVG. Only `html` makes one, so whatever else is put into a page is text. */
export interface Html {
  readonly html: string;
}

/** What may stand in a piece of HTML: pieces as they are, lists of them, text and numbers escaped, nothing. */
export type HtmlContent = Html | string | number | undefined | false | readonly HtmlContent[];

/**
 * A template of HTML or SVG: the one place where text becomes HTML. Every string put in is escaped, in elements and in
 * attributes in double quotes alike.
 */
export const html = (markup: TemplateStringsArray, ...parts: readonly HtmlContent[]): Html => ({
  html: markup.map((piece, at) => piece + (at < parts.length ? written(parts[at]) : "")).join(""),
});

function written(part: HtmlContent): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(written).join("");
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => REFERENCES[character]);
