import type { CheckRule } from "./finding.js";
import type { ReadSide } from "./read-unit.js";

const CLOSING = "[\\s“”’\"'」』）)\\]》〉*]*$";
const ENDS = new RegExp(`[。！？.!?…：:；;]${CLOSING}`, "u");
const STOPS = new RegExp(`[。！？!?.]${CLOSING}`, "u");
// an opening mark behind a word is a closing one, typed wrong
const MIDWAY: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /[，、（「《]\s*$|(?<!\p{L})“$|(?:以及|并且|而且|因为|由于|关于|对于|[和与及把被在从])$/u,
  en: /[,(]\s*$|(?<!\p{L})[“‘]$|(?:^|\s)(?:the|an?|of|to|and|or|with|for|by|from|that|which|its|their|is|are|was|were)$|\p{L}-$/iu,
};
// cut off by a program: a person ends in …… or in three dots apart
const DOTS = /(?:\.{3}|(?<!…)…)\s*$/u;

/** One side stops in the middle of a sentence that the other finishes: “The meeting was held in the”. */
export const truncated: CheckRule = {
  name: "truncated",
  severity: "warning",
  about: "a text stops in the middle, where the other one goes on to its end",
  check: ({ source, target }) => {
    const [here, there] = [isCutOff(source, target), isCutOff(target, source)];
    if (here === there) return undefined;
    const { text } = here ? source : target;
    const end = text.trimEnd().length;
    const span = { start: end - (LAST_WORDS.exec(text.slice(0, end))?.[0].length ?? 0), end };
    return {
      message: `The ${here ? "source" : "target"} ends in “${text.slice(span.start, span.end)}”, in the middle of a sentence.`,
      source: here ? [span] : [],
      target: there ? [span] : [],
    };
  },
};
const LAST_WORDS = /(?:\S{1,12}\s)?\S{1,12}$/u; // that show where it stops

const isCutOff = (side: ReadSide, other: ReadSide): boolean =>
  STOPS.test(other.text) && !DOTS.test(other.text)
    ? DOTS.test(side.text) || (!ENDS.test(side.text) && MIDWAY[side.language].test(side.text.trimEnd()))
    : false;
