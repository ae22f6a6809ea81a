import type { PatternProgram } from "./pattern-program.js";

/** A match: where it begins and ends, and how many steps a backtracking engine takes to find it, or to find none. */
export interface CountedMatch {
  readonly start: number;
  /** −1 where there is none. */
  readonly end: number;
  readonly steps: number;
}

const WORD = new Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
const LINE_ENDS = new Set("\n\r\u2028\u2029");

/** Looks for a pattern as an engine does that backtracks, one instruction a step. */
export function searchWith(program: PatternProgram, { flags }: RegExp, text: string, from: number): CountedMatch {
  const matcher = matcherOf(program, flags, text);
  const last = flags.includes("y") ? from : program.isAnchored ? 0 : text.length;
  for (let start = from; start <= last; start += matcher.stepAt(start)) {
    const end = matcher.matchAt(start);
    if (end >= 0) return { start, end, steps: matcher.steps() };
  }
  return { start: -1, end: -1, steps: matcher.steps() + 1 };
}

function matcherOf({ instructions, registers }: PatternProgram, flags: string, text: string) {
  const isUnicode = /[uv]/.test(flags);
  const isMultiline = flags.includes("m");
  const fold = (part: string): string => (flags.includes("i") ? part.toLowerCase() : part);
  let steps = 0;

  const ahead = (at: number): string => {
    const code = isUnicode ? text.codePointAt(at) : undefined;
    return code !== undefined && code > 0xffff ? text.slice(at, at + 2) : text.slice(at, at + 1);
  };
  const behind = (at: number): string => {
    const isPair = isUnicode && at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
    return text.slice(at - (isPair ? 2 : 1), at);
  };
  const isWord = (at: number): boolean => WORD.has(text[at] ?? "");
  const isLineEnd = (at: number): boolean => LINE_ENDS.has(text[at] ?? "");
  const isEdge = (kind: "start" | "end" | "word", at: number): boolean => {
    if (kind === "word") return isWord(at - 1) !== isWord(at);
    if (kind === "start") return at === 0 || (isMultiline && isLineEnd(at - 1));
    return at === text.length || (isMultiline && isLineEnd(at));
  };

  /** Runs from an instruction on; the place it ends at, −1 where it fails. Registers keep what a match set. */
  const run = (first: number, start: number, places: number[]): number => {
    // branches still to try (instruction, place), and registers to put back (−1 − register, value)
    const open: number[] = [];
    let [pc, at] = [first, start];
    const set = (register: number, value: number): void => {
      open.push(-1 - register, places[register]);
      places[register] = value;
    };
    for (;;) {
      steps++;
      const instruction = instructions[pc++];
      let fits = true;
      switch (instruction.op) {
        case "done":
          return at;
        case "jump":
          pc = instruction.to;
          break;
        case "split":
          open.push(instruction.second, at);
          pc = instruction.first;
          break;
        case "keep":
          set(instruction.register, at);
          break;
        case "moved":
          fits = places[instruction.register] !== at;
          break;
        case "edge":
          fits = isEdge(instruction.kind, at) !== instruction.isNegated;
          break;
        case "character": {
          const character = instruction.isBackward ? behind(at) : ahead(at);
          fits = character !== "" && instruction.isIn(character);
          at += instruction.isBackward ? -character.length : character.length;
          break;
        }
        case "again": {
          const [from, to] = [places[2 * instruction.group], places[2 * instruction.group + 1]];
          const length = from < 0 || to < 0 ? 0 : to - from;
          const begin = instruction.isBackward ? at - length : at;
          fits = begin >= 0 && fold(text.slice(begin, begin + length)) === fold(text.slice(from, from + length));
          if (fits) steps += length;
          at += instruction.isBackward ? -length : length;
          break;
        }
        case "look": {
          const inside = [...places];
          const isFound = run(pc, at, inside) >= 0;
          fits = isFound !== instruction.isNegated;
          if (isFound && fits) {
            inside.forEach((place, register) => {
              if (places[register] !== place) set(register, place);
            });
          }
          pc = instruction.end;
        }
      }
      while (!fits) {
        const place = open.pop();
        const where = open.pop();
        if (place === undefined || where === undefined) return -1;
        if (where < 0) places[-1 - where] = place;
        else [pc, at, fits] = [where, place, true];
      }
    }
  };
  return {
    matchAt: (start: number): number => run(0, start, new Array<number>(registers).fill(-1)),
    stepAt: (at: number): number => ahead(at).length || 1,
    steps: (): number => steps,
  };
}
