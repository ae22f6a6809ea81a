import { parseArgs } from "node:util";

/** What is fuzzed, and how long. */
export interface FuzzOptions {
  readonly seconds: number;
  readonly seed: number;
  /** The name of a reader. @default all of them */
  readonly target: string | undefined;
  /** The number of the one case that is wanted. @default one after the other, from 0 */
  readonly case: number | undefined;
}

/**
 * The options of a command line.
 *
 * @throws RangeError for a value that is none; TypeError for an option that there is not.
 */
export function fuzzOptions(args: readonly string[], names: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: "string", default: "30" },
      seed: { type: "string", default: "1" },
      target: { type: "string" },
      case: { type: "string" },
    },
  });
  const { target } = values;
  if (target !== undefined && !names.includes(target)) {
    throw new RangeError(`--target is “${target}”; one of ${names.join(", ")} is expected.`);
  }
  const seconds = Number(values.seconds);
  if (!/\d/.test(values.seconds) || !(seconds > 0 && seconds < Infinity)) {
    throw new RangeError(`--seconds is “${values.seconds}”; a number above 0 is expected.`);
  }
  return {
    seconds,
    seed: wholeNumber("--seed", values.seed),
    target,
    case: values.case === undefined ? undefined : wholeNumber("--case", values.case),
  };
}

const MOST = 999_999_999; // so that what is made of it is exact

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= MOST) return number;
  throw new RangeError(`${name} is “${text}”; a whole number from 0 to ${MOST} is expected.`);
}
