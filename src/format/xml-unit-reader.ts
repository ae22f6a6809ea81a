import type { Place, TranslationUnit } from "../model/index.js";
import { formatError } from "./format-error.js";
import { FIRST_PLACE } from "./lines.js";
import type { ReadOptions, UnitReader } from "./reader.js";
import { localName, type XmlHandlers, xmlReader } from "./xml-reader.js";

/** Units that were read, in order, and are still to be given. */
export interface UnitQueue {
  /** The units of an element, and its place. */
  add(units: readonly TranslationUnit[], place: Place): void;
  takeAll(): TranslationUnit[];
}

/** An empty one. */
export function unitQueue({ onUnit }: ReadOptions): UnitQueue {
  const waiting: TranslationUnit[] = [];
  return {
    add(units, place) {
      for (const unit of units) {
        waiting.push(unit);
        onUnit?.(place);
      }
    },
    takeAll: () => waiting.splice(0),
  };
}

/** Names of elements. */
export interface XmlNames {
  readonly root: string;
  /** Those that units are in. */
  readonly units: readonly string[];
}

/**
 * A reader of units from XML, which `xmlReader` reads and whose handlers put the units into a queue.
 *
 * @throws BitextError `format-invalid` where the root is another, or where it is lenient and there is neither root nor unit.
 */
export function xmlUnitReader(
  handlers: XmlHandlers,
  queue: UnitQueue,
  { root, units }: XmlNames,
  options: ReadOptions,
): UnitReader {
  let isKnown = false;
  const open: XmlHandlers["open"] = (name, attributes, here) => {
    if (!isKnown) {
      const local = localName(name);
      isKnown = local === root || (options.lenient === true && units.includes(local));
      if (!isKnown && !options.lenient) throw formatError(`The root element is <${name}>, expected <${root}>.`, here());
    }
    handlers.open(name, attributes, here);
  };
  const reader = xmlReader({ ...handlers, open }, units, options);
  return {
    push(piece) {
      reader.push(piece);
      return queue.takeAll();
    },
    end() {
      reader.end();
      if (!isKnown) throw formatError(`The file has no <${root}>, expected it to be the root element.`, FIRST_PLACE);
      return queue.takeAll();
    },
  };
}
