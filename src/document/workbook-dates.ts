import { walkXml } from "./xml-walk.js";

const DAY = 86_400_000; // milliseconds
const EPOCH_1900 = Date.UTC(1899, 11, 30); // day 0, as day 60 is a 29 February that never was
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465; // 9999-12-31

/** Formats that every workbook has, and that show days: `m/d/yy`, `m/d/yy h:mm`, those of East Asia. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** `yyyy"年"m"月"d"日"` | `[$-409]d-mmm-yy`; what stands in quotes or brackets is no part of a day */
const isDateFormat = (code: string): boolean => {
  const bare = code.replace(/"[^"]{0,99}"|\[[^\]]{0,99}\]|\\./g, "");
  return /y/i.test(bare) || (/d/i.test(bare) && /m/i.test(bare));
};

/** The styles of a workbook that show a number as a day, by their places in its list. Time linear in the part. */
export function dateStyles(xml: Uint8Array | undefined, what: string): ReadonlySet<number> {
  const dates = new Set<number>();
  if (xml === undefined) return dates;
  const own = new Map<number, boolean>();
  let isCellStyle = false;
  let place = 0;
  walkXml(xml, what, {
    open(name, attribute) {
      const id = Number(attribute("numFmtId"));
      if (name === "numFmt") own.set(id, isDateFormat(attribute("formatCode") ?? ""));
      else if (name === "cellXfs") isCellStyle = true;
      else if (name === "xf" && isCellStyle) {
        if (own.get(id) ?? isBuiltInDate(id)) dates.add(place);
        place++;
      }
    },
    text() {},
    close(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return dates;
}

/** The day that a number stands for, ISO 8601; none where it stands for no day. */
export function dayOf(serial: number, isFrom1904: boolean): string | undefined {
  if (!(serial >= 1 && serial <= LAST_DAY)) return undefined;
  return new Date((isFrom1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
