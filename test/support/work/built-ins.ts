import { type PatternProgram, programOf } from "./pattern-program.js";
import { searchWith } from "./pattern-steps.js";

/** What a call of a built-in function costs. */
type Cost = (receiver: unknown, args: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown): number =>
  typeof value === "string" || Array.isArray(value) || ArrayBuffer.isView(value) ? sizeOf(value) : 1;
const sizeOf = (value: string | readonly unknown[] | ArrayBufferView): number =>
  "length" in Object(value) ? Number(Object(value).length) : Number(Object(value).byteLength);

const whole: Cost = (receiver) => lengthOf(receiver);
const both: Cost = (receiver, _, result) => lengthOf(receiver) + lengthOf(result);
const argument: Cost = (_, [first]) => lengthOf(first);
const made: Cost = (_, __, result) => lengthOf(result);
const one: Cost = () => 1;
/** Up to where something was found, or the end. */
const forward: Cost = (receiver, [, from], found) =>
  (typeof found === "number" && found >= 0 ? found : lengthOf(receiver)) -
  Math.min(Number(from ?? 0), lengthOf(receiver));
const backward: Cost = (receiver, [, from], found) =>
  Math.min(Number(from ?? Number.POSITIVE_INFINITY), lengthOf(receiver)) - (typeof found === "number" ? found : 0);
/** With a pattern they call `exec`, which counts for itself. */
const unlessPattern: Cost = (receiver, [first], result) => (first instanceof RegExp ? 1 : both(receiver, [], result));
const trimmed: Cost = (receiver, _, result) => lengthOf(receiver) - lengthOf(result);

const iteratorOf = (list: Iterable<unknown>): object => Object.getPrototypeOf(list[Symbol.iterator]());

// what takes constant time is left out (`at`, `charCodeAt`, `push`), as is what is a view in V8 (`slice` of a string);
// what calls back is counted by what it calls, and here for the functions that are built in
const COSTS: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [
    String.prototype,
    {
      indexOf: forward,
      includes: (receiver, [sought, from], result) =>
        result === true ? String(receiver).indexOf(String(sought), Number(from ?? 0)) : lengthOf(receiver),
      lastIndexOf: backward,
      startsWith: argument,
      endsWith: argument,
      split: unlessPattern,
      replace: unlessPattern,
      replaceAll: unlessPattern,
      trim: trimmed,
      trimStart: trimmed,
      trimEnd: trimmed,
      toLowerCase: whole,
      toUpperCase: whole,
      normalize: whole,
      repeat: made,
      padStart: made,
      padEnd: made,
      concat: made,
      localeCompare: whole,
    },
  ],
  [
    Array.prototype,
    {
      indexOf: forward,
      lastIndexOf: backward,
      includes: whole,
      slice: made,
      concat: made,
      join: both,
      reverse: whole,
      toReversed: whole,
      sort: whole,
      toSorted: whole,
      splice: whole,
      toSpliced: whole,
      shift: whole,
      unshift: whole,
      fill: whole,
      copyWithin: whole,
      flat: both,
      map: whole,
      filter: whole,
      flatMap: both,
      forEach: whole,
      reduce: whole,
    },
  ],
  [
    Object.getPrototypeOf(Uint8Array.prototype),
    { slice: made, set: argument, fill: whole, sort: whole, indexOf: forward },
  ],
  [Map.prototype, { get: argument, has: argument, set: argument }],
  [Set.prototype, { has: argument, add: argument }],
  [iteratorOf([]), { next: one }],
  [iteratorOf(""), { next: one }],
  [iteratorOf(new Map()), { next: one }],
  [iteratorOf(new Set()), { next: one }],
  [TextDecoder.prototype, { decode: argument }],
  [TextEncoder.prototype, { encode: argument }],
  [JSON, { parse: argument, stringify: made }],
];

const programs = new Map<string, PatternProgram>();

function programFor(pattern: RegExp): PatternProgram {
  const key = String(pattern);
  const program = programs.get(key) ?? programOf(pattern);
  programs.set(key, program);
  return program;
}

/**
 * What the built-in functions go over while a function runs, in characters, elements and steps of patterns.
 *
 * A pattern's match is looked for a second time, by an engine of ours that counts: what it finds must be what the engine
 * of JavaScript has found.
 */
export function countBuiltIns(run: () => unknown): number {
  let total = 0;
  let isCounting = true;
  const uncounted = <T>(count: () => T): T => {
    isCounting = false;
    try {
      return count();
    } finally {
      isCounting = true;
    }
  };
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string, cost: Cost): void => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    const native: unknown = before?.value;
    if (before === undefined || typeof native !== "function") throw new Error(`There is no ${name} to count.`);
    const value = function (this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(native, this, args);
      if (isCounting) total += uncounted(() => 1 + Math.max(0, cost(this, args, result)));
      return result;
    };
    Object.defineProperty(owner, name, { ...before, value });
    undo.push(() => Object.defineProperty(owner, name, before));
  };

  const nativeExec = RegExp.prototype.exec;
  const exec = function (this: RegExp, text: string): RegExpExecArray | null {
    if (!isCounting) return nativeExec.call(this, text);
    return uncounted(() => {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = nativeExec.call(this, text);
      const { start, end, steps } = searchWith(programFor(this), this, String(text), from);
      const [foundStart, foundEnd] = match === null ? [-1, -1] : [match.index, match.index + match[0].length];
      if (start !== foundStart || end !== foundEnd) {
        throw new Error(`${this} is (${start}, ${end}) to the counter, (${foundStart}, ${foundEnd}) to the engine.`);
      }
      total += steps;
      return match;
    });
  };
  try {
    RegExp.prototype.exec = exec;
    for (const [owner, costs] of COSTS) for (const [name, cost] of Object.entries(costs)) wrap(owner, name, cost);
    run();
  } finally {
    RegExp.prototype.exec = nativeExec;
    for (const each of undo) each();
  }
  return total;
}
