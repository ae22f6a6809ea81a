import type { Cue } from "./cue.js";
import type { FoundBlock } from "./from-blocks.js";

// Both chosen by hand.
const STOPS = 0.4; // the share of cues that end in a stop where whoever wrote them set stops: many Chinese subtitles have none
const LONGEST_PAUSE = 3000; // milliseconds between two cues of one sentence

const ENDS_IN_STOP = /[.!?…。！？♪♫)）\]】]["”’」』]*$/;
const ENDS_IN_DOTS = /(?:\.\.|…)["”’]?$/;
const OPENS_IN_LOWER_CASE = /^[.…"“']*[a-z]/;
const OPENS_A_TURN = /^[-–—(（[【♪♫]/;
const HAN = /\p{Script=Han}/u;

/**
 * A cue a block, with its time and its name, but for those that go on with the sentence of the cue before.
 *
 * English goes on in lower case. Else a cue without a stop at its end goes on where most cues have one. What begins with a dash or a bracket is
 * another speaker's, or nobody's.
 */
export function joinedCues(cues: readonly Cue[]): FoundBlock[] {
  // a space: many Chinese subtitles have no commas, and the line ends in their place
  const shown = cues.flatMap(({ lines, time, id }) => {
    const text = lines.join(" ").trim();
    return text === "" ? [] : { text, mark: { time, ...(id !== undefined && { id }) } };
  });
  const stopped = shown.filter(({ text }) => ENDS_IN_STOP.test(text)).length;
  const hasStops = stopped >= STOPS * shown.length;
  return shown.map(({ text, mark }, at): FoundBlock => {
    const before = shown[at - 1];
    const pause = before === undefined ? Number.POSITIVE_INFINITY : mark.time.start - before.mark.time.end;
    const goesOn =
      pause <= LONGEST_PAUSE &&
      !OPENS_A_TURN.test(text) &&
      (OPENS_IN_LOWER_CASE.test(text)
        ? !ENDS_IN_STOP.test(before.text) || ENDS_IN_DOTS.test(before.text)
        : hasStops && !ENDS_IN_STOP.test(before.text));
    const joint = HAN.test(text.slice(0, 1)) ? "" : " ";
    return { kind: "paragraph", text, mark, ...(goesOn && { joint }) };
  });
}
