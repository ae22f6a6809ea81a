// faces and hands only: ✅ and ⚠️ stand before what they mark
/** The source of a pattern, with the flag `u`: an emoji that a sentence may end with. */
export const EMOJI =
  "(?:[\\u{1f389}\\u{1f38a}\\u{1f440}-\\u{1f4af}\\u{1f525}\\u{1f600}-\\u{1f64f}\\u{1f90c}-\\u{1f97a}]|[\\u2639\\u263a\\u2764]\\ufe0f)";
/** The source of a pattern: a face drawn of marks, `:)`, `;-(`, or a heart, `<3`. */
export const FACE = "(?:[:;=]['-]?[)(DPp/|]+|<3)";

const SMILEY = new RegExp(`\\s${FACE}|${EMOJI}`, "u");
const LEADING_EMOJI = new RegExp(`^\\s*${EMOJI}`, "u");

/** Whether a text has smileys that stand behind what they belong to: none does where its items have them in front. */
export const hasSmileys = (text: string): boolean => SMILEY.test(text) && !LEADING_EMOJI.test(text);
