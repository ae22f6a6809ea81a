/** A stretch of an XML text: a unit, or what stands between units. */
export interface Stretch {
  readonly text: string;
  readonly isUnit: boolean;
}

/** Cuts a text that comes in pieces. Memory for a piece and a stretch. */
export interface UnitCutter {
  push(piece: string): Stretch[];
  end(): Stretch[];
}

// what no tag stands in: how it begins and how it ends
const OPAQUE: ReadonlyMap<string, string> = new Map([
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
]);

const LONGEST = 1 << 24; // characters in a stretch: a longer one lacks its end

/**
 * Cuts an XML text, sound or not, into the elements of these names and what is between them. Joined, the stretches are the text.
 *
 * An element without an end tag ends where the next one starts. In comments, CDATA and processing instructions nothing is a
 * tag; but one of those that has no end, or none before the next of its kind begins, hides nothing.
 */
export function unitCutter(names: readonly string[]): UnitCutter {
  const name = `(?:[\\w.-]+:)?(?:${names.join("|")})`;
  const signs = new RegExp(`<!--|<!\\[CDATA\\[|<\\?|<${name}(?=[\\s/>])|</${name}\\s*>`, "g");
  let buffer = "";
  let at = 0; // what is before has been looked through
  let isUnit = false;

  const cut = (isEnd: boolean): Stretch[] => {
    const stretches: Stretch[] = [];
    let from = 0;
    const take = (to: number): void => {
      if (to > from) stretches.push({ text: buffer.slice(from, to), isUnit });
      from = to;
    };
    const isFull = (): boolean => isEnd || buffer.length - from >= LONGEST;

    for (;;) {
      signs.lastIndex = at;
      const [sign] = signs.exec(buffer) ?? [];
      if (sign === undefined) {
        at = Math.max(at, buffer.lastIndexOf("<")); // where a sign may be that is still to come
        break;
      }
      const start = signs.lastIndex - sign.length;
      const closer = OPAQUE.get(sign);
      if (closer !== undefined) {
        const end = buffer.indexOf(closer, signs.lastIndex);
        if (end < 0 && !isFull()) {
          at = start;
          break;
        }
        const isHiding = end >= 0 && buffer.lastIndexOf(sign, end) === start;
        at = isHiding ? end + closer.length : signs.lastIndex;
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
