const LOOK_BEHIND = 17; // “roughly another ”, and the sign before it: “thoroughly” is not “roughly”

/** Whether what stands before an offset of an English text ends as a pattern says. */
export const hasBefore = (pattern: RegExp, text: string, at: number, length: number = LOOK_BEHIND): boolean =>
  pattern.test(text.slice(Math.max(0, at - length), at));
