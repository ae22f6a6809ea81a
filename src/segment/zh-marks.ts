import type { Span } from "../model/index.js";

/** The marks of a text that come in pairs. */
export interface PairedMarks {
  /** Offset of each closing quotation mark → offset of the mark that opened it. */
  readonly openers: ReadonlyMap<number, number>;
  /** Where no sentence ends: titles, inserted brackets, quoted phrases. In order, not overlapping. */
  readonly quiet: readonly Span[];
}

interface Mark {
  readonly family: string;
  readonly role: "open" | "close" | "either";
}

const FAMILIES = ["“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "()", "【】", "[]", "〔〕"];
const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...FAMILIES.flatMap((family): [string, Mark][] => [
    [family[0], { family, role: "open" }],
    [family[1], { family, role: "close" }],
  ]),
  // pages mix the shapes: "开头是直的，结尾是弯的。”
  ['"', { family: "“”", role: "either" }],
  ["＂", { family: "“”", role: "either" }],
  ["'", { family: "‘’", role: "either" }],
]);
const MARK_OR_BLANK_LINE = /[“”‘’"＂'「」『』《》〈〉（）()【】[\]〔〕]|\n[^\S\n]*\n/g;
const QUOTATIONS: ReadonlySet<string> = new Set(["“”", "‘’", "「」", "『』"]);
const TITLES: ReadonlySet<string> = new Set(["《》", "〈〉"]);

const DEEPEST = 8; // pairs within pairs; what lies deeper is marks that nobody closed
const LONGEST_INSERTION = 300; // characters; what seems longer is a bracket that nobody closed
const LONGEST_PHRASE = 50; // characters; a longer quotation is speech, also with no colon before it

/** Pairs quotation marks, titles and brackets, as far as their authors did. Time linear in the text. */
export function pairMarks(text: string): PairedMarks {
  const openers = new Map<number, number>();
  const quiet: Span[] = [];
  let open: { readonly family: string; readonly at: number }[] = [];

  for (const { 0: character, index: at } of text.matchAll(MARK_OR_BLANK_LINE)) {
    const mark = MARKS.get(character);
    if (!mark) open = []; // nothing that one paragraph opens is closed by another
    if (!mark || isApostrophe(text, at)) continue;

    const depth = open.findLastIndex(({ family }) => family === mark.family);
    if (isWrongWayRound(text, at)) {
      openers.set(at, open[depth]?.at ?? at);
    } else if (mark.role === "open" || (mark.role === "either" && depth < 0)) {
      open.push({ family: mark.family, at });
      if (open.length > DEEPEST) open.shift();
    } else if (depth >= 0) {
      const start = open[depth].at;
      open.length = depth;
      if (QUOTATIONS.has(mark.family)) openers.set(at, start);
      const end = quietEnd(text, mark.family, start, at);
      // what lies inside is quiet with it
      while (end > start && quiet.length > 0 && quiet[quiet.length - 1].start > start) quiet.pop();
      if (end > start) quiet.push({ start, end });
    }
  }
  return { openers, quiet };
}

/** `Xi'an`, `people’s`: no quotation begins or ends between two letters. */
const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text[at]) && /[A-Za-z]/.test(text[at - 1] ?? "") && /[A-Za-z]/.test(text[at + 1] ?? "");

/** “这一行用错了结尾的引号。“ Nor does a straight mark open anything there. */
const isWrongWayRound = (text: string, at: number): boolean =>
  /[“"＂]/.test(text[at]) &&
  /[。！？!?…]/.test(text[at - 1] ?? "") &&
  /^[^\S\n]*(?:\n|$)/.test(text.slice(at + 1, at + 4));

/** Up to where no sentence ends in a pair of marks, from its start; the start itself where sentences may end in it. */
function quietEnd(text: string, family: string, start: number, end: number): number {
  if (end - start > LONGEST_INSERTION) return start;
  // 电影《摔跤吧！爸爸》上映。
  if (TITLES.has(family)) return end;
  const before = text.slice(Math.max(0, start - 4), start);
  if (QUOTATIONS.has(family)) {
    // 墙上写着“团结！奋斗！向前！”的标语。 Whether the last stop ends the sentence, too, is for the rules to say.
    const isPhrase = end - start <= LONGEST_PHRASE && /[\p{L}\p{N}]$/u.test(before);
    return isPhrase ? start + text.slice(start, end).replace(/(?<![。！？!?…\s])[。！？!?…\s]+$/, "").length : start;
  }
  // 他说（停了一下。没有人说话。）可以。 But: 会议闭幕。（本报记者摄影。编辑整理。）
  return /(?:^|[。！？!?…\n][”’」』"]?)[^\S\n]*$/.test(before) ? start : end;
}
