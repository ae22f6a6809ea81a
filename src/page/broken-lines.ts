/** A line that a sentence goes on from: it ends in a letter or a comma. */
const GOES_ON = /[a-z,]$/;

/** A line that a sentence goes on in. */
const CONTINUES = /^[a-z]/;

/** A line whose last word was broken: no word is one small letter, but for “a”. */
const BROKEN_WORD = /(?:^|\s)[b-z]$/;

/**
 * Lines with those joined that a stray `<br>` parted within a sentence. Where it is the rule, as in verse, nothing is joined: there have to be
 * as many empty lines, which part paragraphs. Time linear in the lines.
 *
 * @param lines In order; those of an empty text part paragraphs.
 */
export function joinBrokenLines(lines: readonly string[]): string[] {
  const isBroken = (at: number) => at > 0 && GOES_ON.test(lines[at - 1]) && CONTINUES.test(lines[at]);
  let broken = 0;
  let empty = 0;
  for (let at = 0; at < lines.length; at++) {
    if (isBroken(at)) broken++;
    else if (lines[at] === "") empty++;
  }
  if (broken > empty) return lines.filter((line) => line !== "");
  const parts: string[][] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isBroken(at)) parts[parts.length - 1].push(BROKEN_WORD.test(lines[at - 1]) ? "" : " ", lines[at]);
    else if (lines[at] !== "") parts.push([lines[at]]);
  }
  return parts.map((part) => part.join(""));
}
