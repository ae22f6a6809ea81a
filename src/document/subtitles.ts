import { BitextError, type LangTag, languageOf, type ReportOptions } from "../model/index.js";
import { decodePage } from "../page/index.js";
import { detectLang, langOfText } from "../text/index.js";
import type { Cue } from "./cue.js";
import type { DocumentReader } from "./document-reader.js";
import { fromBlocks } from "./from-blocks.js";
import { joinedCues } from "./joined-cues.js";
import { scriptCues } from "./script-cues.js";
import { TIMES, timedCues } from "./timed-cues.js";

const START = 400; // bytes: the times of the first cue come within the first two lines
const IS_SCRIPT = /^\s*\[script info\]/i;

/** What is said in films, without numbers, times and tags: a cue is a block, and cues that a sentence goes over are one. */
export const subtitles: DocumentReader = {
  name: "subtitles (.srt, .vtt, .ass)",
  endings: [".srt", ".vtt", ".ass", ".ssa"],
  matches(bytes) {
    // all that marks the kind is ASCII, and UTF-16 has a zero beside each letter of it
    const head = bytes.subarray(0, START).filter((byte) => byte !== 0);
    const start = new TextDecoder("utf-8").decode(head).replace(/^\ufffd+/, "");
    const [first, second = ""] = start.trimStart().split(/\r\n?|\n/);
    return (
      /^WEBVTT(?:\s|$)/.test(first) || IS_SCRIPT.test(first) || TIMES.test(/^\d+\s*$/.test(first) ? second : first)
    );
  },
  read(bytes, { charset, ...options }) {
    const { text } = decodePage({ bytes, charset }, options);
    const cues = IS_SCRIPT.test(text) ? scriptCues(text) : timedCues(text);
    if (cues.length === 0) {
      const message =
        "The subtitles have no cue; two times on a line, as in 00:00:01,000 --> 00:00:02,000, were expected.";
      throw new BitextError("format-invalid", message);
    }
    const inOne = inOneLanguage(cues, options.lang, options);
    return fromBlocks(joinedCues(inOne), options);
  },
};

const MOST_CUES = 0.5; // a film in which people speak both languages has fewer such cues. Chosen by hand

/** The cues; where most of them say the same in both languages, the lines in one: the one that is wanted, or else the one with more text. */
function inOneLanguage(cues: readonly Cue[], lang: LangTag | undefined, { onIssue }: ReportOptions): readonly Cue[] {
  const langsOf = cues.map(({ lines }) => lines.map((line) => detectLang(line)).map((tag) => tag && languageOf(tag)));
  const mixed = langsOf.filter((langs) => langs.includes("zh") && langs.includes("en")).length;
  if (mixed <= MOST_CUES * cues.length) return cues;
  const kept = languageOf(lang ?? langOfText(cues.map(({ lines }) => lines.join("\n")).join("\n")));
  const other = kept === "zh" ? "English" : "Chinese";
  const message = `${mixed} of ${cues.length} cues are in both languages; their ${other} lines are left out. To read those, say that the text is ${other}.`;
  onIssue?.({ rule: "languages-mixed", message });
  return cues.map(({ lines, ...cue }, at) => ({
    ...cue,
    lines: lines.filter((_, line) => (langsOf[at][line] ?? kept) === kept),
  }));
}
