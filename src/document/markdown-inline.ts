import { withCharacters } from "./entities.js";

/** `![a bridge](bridge.png)` */
const IMAGE = /!\[[^[\]]*\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g;
/** `[a bridge](https://a.example/bridge_(1).html "Bridge")` */
const LINK = /\[([^[\]]*)\]\((?:<[^<>]*>|(?:[^()\s<]|\([^()\s]*\))*)(?:\s+"[^"]*")?\)/g;
/** `[a bridge][1]`, `[a bridge][]` */
const REFERENCE = /\[([^[\]]+)\]\[[^[\]]*\]/g;
const FOOTNOTE = /\[\^[^[\]\s]+\]/g;
const SHORTCUT = /\[([^[\]]+)\]/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]*)>/gi;
const LINE_BREAK_TAG = /<br\s{0,9}\/?>/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi;

// Markdown itself takes no notice of ** between a Chinese stop and a Chinese character; people write it, and mean it
const STARS = /\*(?![\s*])([^*]+)(?<!\s)\*/g;
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?![\s_])([^_]+)(?<!\s)\1(?![\p{L}\p{N}_])/gu;
const STRUCK = /~~(?!\s)([^~]+)(?<!\s)~~/g;
const NESTED = 3; // ***very bold***

const LITERAL = "\u0000"; // in no text

/** The text of a paragraph as it is shown: without marks, links and codes as their text, pictures gone. Time linear in the text. */
export function shownInline(markdown: string, references: ReadonlySet<string>): string {
  const literals: string[] = [];
  const keep = (literal: string): string => `${LITERAL}${literals.push(literal) - 1}${LITERAL}`;
  const isDefined = (label: string): boolean => references.has(label.trim().toLowerCase());
  let text = withCodes(markdown.replaceAll(LITERAL, ""), keep)
    .replace(AUTOLINK, (_, address: string) => keep(address))
    .replace(LINE_BREAK_TAG, " ")
    .replace(TAG, "")
    .replace(IMAGE, "")
    .replace(LINK, "$1")
    .replace(FOOTNOTE, "")
    .replace(REFERENCE, "$1")
    .replace(SHORTCUT, (whole, label: string) => (isDefined(label) ? label : whole));
  for (let depth = 0; depth < NESTED && text.includes("*"); depth++) text = text.replace(STARS, "$1");
  text = text.replace(UNDERSCORES, "$2").replace(STRUCK, "$1");
  return withCharacters(text)
    .split(LITERAL)
    .map((piece, at) => (at % 2 === 0 ? piece : literals[Number(piece)]))
    .join("");
}

/** Codes and characters behind a backslash, of which nothing is a mark, put aside. */
function withCodes(text: string, keep: (literal: string) => string): string {
  const pieces = text.split(/(`+|\\[!-/:-@[-`{-~])/);
  const lastRun = new Map(pieces.map((piece, at) => [piece, at]));
  const kept: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (at % 2 === 0) kept.push(piece);
    else if (piece.startsWith("\\")) kept.push(keep(piece.slice(1)));
    else if ((lastRun.get(piece) ?? 0) > at) {
      const end = pieces.indexOf(piece, at + 1);
      kept.push(
        keep(
          pieces
            .slice(at + 1, end)
            .join("")
            .trim(),
        ),
      );
      at = end;
    } else kept.push(keep(piece));
  }
  return kept.join("");
}
