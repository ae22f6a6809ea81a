import type { CheckRule } from "./finding.js";
import { quoted, spansOf } from "./read-unit.js";

/** As files of subtitles, lyrics and cuts have them: 00:01:02,345 | 00:01:02.345 --> 00:01:04.000 | [00:12.34] | 01:00:12:05 */
const CODE =
  /(?<![\d:])\d{1,2}:\d\d:\d\d(?:[,.]\d{3}|[:;]\d\d)(?![\d:])(?:\s{0,2}-->\s{0,2}\d{1,2}:\d\d:\d\d[,.]\d{3}(?!\d))?|\[\d{1,3}:\d\d[.:]\d{2,3}\]/g;

/** The time of a subtitle stands in a text: “00:01:02,345 --> 00:01:04,000”. */
export const timecode: CheckRule = {
  name: "timecode",
  severity: "warning",
  about: "the time of a subtitle stands in the text",
  check: ({ source, target }) => {
    const [here, there] = [spansOf(CODE, source.text), spansOf(CODE, target.text)];
    if (here.length + there.length === 0) return undefined;
    const [{ start, end }, { text }, name] =
      there.length > 0 ? [there[0], target, "target"] : [here[0], source, "source"];
    return {
      message: `The ${name} has ${quoted(text.slice(start, end))}, the time of a subtitle; expected what is said.`,
      source: here,
      target: there,
    };
  },
};
