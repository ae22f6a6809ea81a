import { dropInvisible } from "../text/index.js";
import type { Link } from "./line.js";

/** A line as it grows: text with its white space collapsed, and where the links in it lie. */
export interface LineBuilder {
  /** Adds text as it stands in the source. */
  add(text: string): void;
  /** Opens a link; those within it are taken as part of it. */
  openLink(href: string): void;
  closeLink(): void;
  /** The line so far, and a new one begins; a link that is open goes on in it. `undefined` when nothing shows. */
  take(): { readonly text: string; readonly links: readonly Link[] } | undefined;
}

const PIECES = /[ \t\r\n\f\v\u00a0\u0085\u2028\u2029]+|[^ \t\r\n\f\v\u00a0\u0085\u2028\u2029]+/g;
const IS_SPACE = /^[ \t\r\n\f\v\u00a0\u0085\u2028\u2029]/;

/** Characters between which a break in the source shows no space: those written without spaces between words. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027);

/**
 * A builder of lines, which collapses white space as rendering does.
 *
 * Runs become one space, none at the ends; no-break spaces count as spaces, full-width ones only at the ends (they are
 * indents there). A line break in the source between two Chinese characters becomes nothing (CSS Text 3, §4.1.3).
 */
export function lineBuilder(): LineBuilder {
  let text = "";
  let last = 0; // the last character's code, kept aside: reading it from a growing string would flatten that each time
  let pending: "" | " " | "\n" = "";
  let links: Link[] = [];
  let openLinks = 0;
  let href = "";
  let linkStart = 0;

  const endLink = () => {
    if (text.length > linkStart) links.push({ start: linkStart, end: text.length, href });
  };

  return {
    add(data) {
      for (const [piece] of dropInvisible(data).matchAll(PIECES)) {
        if (IS_SPACE.test(piece)) {
          pending = pending === "\n" || /[\n\r]/.test(piece) ? "\n" : " ";
          continue;
        }
        const shown = text === "" ? piece.trimStart() : piece;
        if (shown === "") continue;
        if (text !== "" && pending && !(pending === "\n" && isWide(last) && isWide(shown.charCodeAt(0)))) {
          text += " ";
          if (openLinks > 0 && linkStart === text.length - 1) linkStart++;
        }
        pending = "";
        text += shown;
        last = shown.charCodeAt(shown.length - 1);
      }
    },
    openLink(to) {
      if (openLinks++ > 0) return;
      href = to;
      linkStart = text.length;
    },
    closeLink() {
      if (openLinks > 0 && --openLinks === 0) endLink();
    },
    take() {
      if (openLinks > 0) endLink();
      const line = text.trimEnd();
      const shown = links.filter((link) => link.start < line.length);
      const taken = line
        ? { text: line, links: shown.map((link) => ({ ...link, end: Math.min(link.end, line.length) })) }
        : undefined;
      text = "";
      last = 0;
      pending = "";
      links = [];
      linkStart = 0;
      return taken;
    },
  };
}
