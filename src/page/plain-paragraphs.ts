import type { ReportOptions } from "../model/index.js";
import type { IsWord } from "./join-lines.js";
import { unwrapLines, wrapsLines } from "./unwrap-lines.js";

const QUOTED = /^(?:> ?)+/;
const QUOTED_SHARE = 0.8; // of the lines that have text, chosen by hand: in a text that quotes now and then the marks say who speaks
const SPACED = /(?<=[\u2e80-\uffff]) (?=[\u2e80-\uffff])/g;
const SPACED_SHARE = 0.6; // of a line's Chinese characters stand before a space, chosen by hand
const FEWEST_SPACED = 6; // characters: names of two are often set apart, as 李 白
const PAGE_NUMBER =
  /^\s*(?:[-–—·•]\s?\d{1,4}\s?[-–—·•]|\d{1,4}|(?:page|p\.) \d{1,4}(?: of \d{1,4})?|\d{1,4} ?\/ ?\d{1,4}|第\s?\d{1,4}\s?页(?:\s?共\s?\d{1,4}\s?页)?)\s*$/i;
const LONGEST_HEAD = 60; // characters

/**
 * The paragraphs of a plain text. What mail and copying out of a PDF file leave is undone: marks of quotations, spaces between all Chinese characters,
 * page numbers and running heads among wrapped lines, and the wrapping itself. A text with a sentence or a paragraph a line stays as it is.
 * What was done is reported. Time linear in the lines.
 */
export function plainParagraphs(lines: readonly string[], isWord: IsWord, { onIssue }: ReportOptions): string[] {
  const done: string[] = [];
  const unquoted = withoutQuotes(lines);
  if (unquoted !== lines) done.push("marks of quotations (>) are left out");
  const closed = unquoted.map(withoutSpaces);
  const spaced = closed.filter((line, at) => line !== unquoted[at]).length;
  if (spaced > 0) done.push(`the spaces between the Chinese characters of ${counted(spaced, "line")} are left out`);
  const whole = wrapsLines(closed) ? withoutFurniture(closed) : closed;
  const furniture = whole.reduce(
    (sum, line) => sum - (line.trim() === "" ? 0 : 1),
    closed.filter((line) => line.trim() !== "").length,
  );
  if (furniture > 0)
    done.push(`${counted(furniture, "page number or running head", "page numbers and running heads")} left out`);
  const paragraphs = unwrapLines(whole, { isListed: isWord, isRagged: true });
  const joined = whole.filter((line) => line.trim() !== "").length - paragraphs.length;
  if (joined > 0) done.push(`${counted(joined, "line")} joined to the one before`);
  if (done.length > 0)
    onIssue?.({ rule: "lines-joined", message: `The text was wrapped or copied: ${done.join("; ")}.` });
  return paragraphs;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function withoutQuotes(lines: readonly string[]): readonly string[] {
  const texts = lines.filter((line) => line.trim() !== "");
  const quoted = texts.filter((line) => line.startsWith(">")).length;
  if (quoted < 2 || quoted < QUOTED_SHARE * texts.length) return lines;
  return lines.map((line) => line.replace(QUOTED, ""));
}

function withoutSpaces(line: string): string {
  let wide = 0;
  for (let at = 0; at < line.length; at++) if (line.charCodeAt(at) >= 0x2e80) wide++;
  if (wide < FEWEST_SPACED) return line;
  const closed = line.replace(SPACED, "");
  return line.length - closed.length >= SPACED_SHARE * wide ? closed : line;
}

/** Lines without page numbers and the heads that stand beside them, nor the empty lines around: a paragraph may go on behind them. */
function withoutFurniture(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!PAGE_NUMBER.test(lines[at])) {
      kept.push(lines[at]);
      continue;
    }
    let next = at + 1;
    while (next < lines.length && lines[next].trim() === "") next++;
    const head = lines[next]?.trim() ?? "";
    const isRepeated = head !== "" && (counts.get(keyOf(head)) ?? 0) > 1;
    const isAtOnce = next === at + 1 && lines[next + 1]?.trim() !== "";
    if (head.length <= LONGEST_HEAD && (isRepeated || (isAtOnce && isTitle(head)))) {
      next++;
      while (next < lines.length && lines[next].trim() === "") next++;
    }
    while (kept.at(-1)?.trim() === "") kept.pop();
    at = next - 1;
  }
  return kept;
}

const keyOf = (line: string): string => line.trim().replace(/\d{1,4}/g, "#");

/** A line without a stop, whose words begin with capitals, or which is Chinese and ends as a title does. */
const isTitle = (line: string): boolean =>
  !/[，。；：、！？,.;:!?]/.test(line) &&
  (/^[A-Z]/.test(line) ? /\s[A-Z]\S*$/.test(line) : line.length <= LONGEST_CHINESE_HEAD);
const LONGEST_CHINESE_HEAD = 16; // characters
