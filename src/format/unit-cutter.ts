/** A stretch of an XML text: a unit, or what stands between units. */
export interface XmlStretch {
  readonly text: string;
  readonly isUnit: boolean;
}

/** Cuts a text that comes in pieces. Memory for a piece and a stretch. */
export interface UnitCutter {
  push(piece: string): XmlStretch[];
  end(): XmlStretch[];
}

// what no tag stands in: how it begins and how it ends
const OPAQUE: ReadonlyMap<string, string> = new Map([
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
]);

const LONGEST_STRETCH = 1 << 24; // characters in a stretch: a longer one lacks its end
const LONGEST_SIGN = 1 << 8; // characters in a sign, white space among them: what is longer is none, in one piece or cut

/**
 * Cuts an XML text, sound or not, into the elements of these names and what is between them. Joined, the stretches are the text.
 *
 * An element without an end tag ends where the next one starts. In comments, CDATA and processing instructions nothing is a
 * tag; but one of those that has no end, or none before the next of its kind begins, hides nothing. Time linear in the text.
 */
export function unitCutter(names: readonly string[]): UnitCutter {
  const name = `(?:[\\w.-]{1,60}:)?(?:${names.join("|")})`;
  // made from: the names of elements, letters and hyphens
  const signs = new RegExp(`<!--|<!\\[CDATA\\[|<\\?|<${name}(?=[\\s/>])|</${name}\\s{0,150}>`, "g");
  let buffer = "";
  let at = 0; // what is before has been looked through
  let isUnit = false;
  const opaque = new Map([...OPAQUE].map(([opener, closer]) => [opener, opaqueParts(opener, closer)]));

  const cut = (isEnd: boolean): XmlStretch[] => {
    const stretches: XmlStretch[] = [];
    let from = 0;
    const take = (to: number): void => {
      if (to > from) stretches.push({ text: buffer.slice(from, to), isUnit });
      from = to;
    };
    const isFull = (): boolean => isEnd || buffer.length - from >= LONGEST_STRETCH;

    for (;;) {
      signs.lastIndex = at;
      const [sign] = signs.exec(buffer) ?? [];
      if (sign === undefined) {
        // where a sign may be that is still to come
        const open = buffer.indexOf("<", Math.max(at, buffer.length - LONGEST_SIGN));
        at = open < 0 ? buffer.length : open;
        break;
      }
      const start = signs.lastIndex - sign.length;
      const parts = opaque.get(sign);
      if (parts !== undefined) {
        const end = parts.endBehind(buffer, signs.lastIndex);
        if (end < 0 && !isFull()) {
          at = start;
          break;
        }
        at = end >= 0 && parts.lastBefore(buffer, end) === start ? end + parts.closer.length : signs.lastIndex;
        continue;
      }
      at = signs.lastIndex;
      if (!sign.startsWith("</")) {
        take(start);
        isUnit = true;
      } else if (isUnit) {
        take(at);
        isUnit = false;
      }
    }
    if (isFull()) {
      take(buffer.length);
      at = from;
      isUnit = false;
    }
    buffer = buffer.slice(from);
    at -= from;
    for (const parts of opaque.values()) parts.shift(from);
    return stretches;
  };

  return {
    push(piece) {
      buffer += piece;
      return cut(false);
    },
    end: () => cut(true),
  };
}

/** Where the parts of a text end that no tag stands in, of one kind. Remembers, so that nothing is looked through twice. */
interface OpaqueParts {
  readonly closer: string;
  /** Where the first closer begins at or behind a place that is not before the one asked for last; −1 where none does yet. */
  endBehind(text: string, from: number): number;
  /** Where the last opener begins before a closer that `endBehind` has given. */
  lastBefore(text: string, end: number): number;
  /** Goes on with the text from there on. */
  shift(by: number): void;
}

function opaqueParts(opener: string, closer: string): OpaqueParts {
  let end = -1; // of the last closer that was found
  let sought = 0; // no closer that was not given begins before
  let last = { end: -1, start: -1 };
  return {
    closer,
    endBehind(text, from) {
      if (end >= from) return end;
      end = text.indexOf(closer, Math.max(from, sought));
      sought = end < 0 ? Math.max(0, text.length - closer.length + 1) : end;
      return end;
    },
    lastBefore(text, before) {
      if (last.end !== before) last = { end: before, start: text.lastIndexOf(opener, before) };
      return last.start;
    },
    shift(by) {
      end -= by;
      sought = Math.max(0, sought - by);
      last = { end: last.end - by, start: last.start - by };
    },
  };
}
