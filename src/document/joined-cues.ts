import type { Cue } from "./cue.js";
import type { FoundBlock } from "./from-blocks.js";

const LONGEST_PAUSE = 3000; // milliseconds between two cues of one sentence. Chosen by hand

const ENDS_IN_STOP = /[.!?…。！？♪♫)）\]】]["”’」』]*$/;
const ENDS_IN_DOTS = /(?:\.\.|…)["”’]?$/;
const OPENS_IN_LOWER_CASE = /^[.…"“']*[a-z]/;
const GOES_ON =
  /(?:[,，、；：—]|(?<![a-z])(?:the|an?|of|to|in|on|at|for|with|from|by|and|or|but|that|my|your|his|her|our|their|is|are|was|were))$/i;
const OPENS_A_TURN = /^[-–—(（[【♪♫]/;
const HAN = /\p{Script=Han}/u;

/**
 * A cue a block, with its time and its name, but for those that go on with the sentence of the cue before.
 *
 * A sentence goes on in lower case, and behind a comma or a word that ends none. A cue without a stop may be a title, and many Chinese files have no
 * stops at all. What begins with a dash or a bracket is
 * another speaker's, or nobody's.
 */
export function joinedCues(cues: readonly Cue[]): FoundBlock[] {
  // a space: many Chinese subtitles have no commas, and the line ends in their place
  const shown = cues.flatMap(({ lines, time, id }) => {
    const text = lines.join(" ").trim();
    return text === "" ? [] : { text, mark: { time, ...(id !== undefined && { id }) } };
  });
  return shown.map(({ text, mark }, at): FoundBlock => {
    const before = shown[at - 1];
    const pause = before === undefined ? Number.POSITIVE_INFINITY : mark.time.start - before.mark.time.end;
    const goesOn =
      pause <= LONGEST_PAUSE &&
      !OPENS_A_TURN.test(text) &&
      (GOES_ON.test(before.text) ||
        (OPENS_IN_LOWER_CASE.test(text) && (!ENDS_IN_STOP.test(before.text) || ENDS_IN_DOTS.test(before.text))));
    const joint = HAN.test(text.slice(0, 1)) ? "" : " ";
    return { kind: "paragraph", text, mark, ...(goesOn && { joint }) };
  });
}
