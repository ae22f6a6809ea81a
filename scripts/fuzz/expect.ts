import { isDeepStrictEqual } from "node:util";
import { type Bead, BitextError, type Document, type Place, type Span } from "../../src/model/index.js";

/** A reader broke a promise. */
class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";
}

/** @throws BrokenPromise where something does not hold. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new BrokenPromise(what);
}

/** @throws BrokenPromise where two values are not the same. */
export function expectSame(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(found, wanted))
    throw new BrokenPromise(`${what}: ${excerpt(found)} is not ${excerpt(wanted)}`);
}

const excerpt = (value: unknown): string => String(JSON.stringify(value)).slice(0, 300);

/**
 * What a reader gives, or the error that it may throw: one that is a sentence, and has the parts of a place that it promises.
 *
 * @throws BrokenPromise where the error is not so; any other error is thrown on.
 */
export function valueOrError<T>(read: () => T, placeOf: readonly (keyof Place)[]): T | BitextError {
  try {
    return read();
  } catch (error) {
    return bitextError(error, placeOf);
  }
}

/** The same, of a reader that takes its time. */
export async function valueOrErrorAsync<T>(
  read: () => Promise<T>,
  placeOf: readonly (keyof Place)[],
): Promise<T | BitextError> {
  try {
    return await read();
  } catch (error) {
    return bitextError(error, placeOf);
  }
}

function bitextError(error: unknown, placeOf: readonly (keyof Place)[]): BitextError {
  if (!(error instanceof BitextError)) throw error;
  expectThat(/^.+\.$/su.test(error.message), `“${error.message}” is no sentence`);
  for (const part of placeOf) {
    const at = error.place?.[part];
    expectThat(typeof at === "string" || (typeof at === "number" && at >= 0), `${error.code} has no ${part}`);
  }
  return error;
}

/**
 * What a verb gives, or the error that it may throw of what its caller wrote: a sentence.
 *
 * @throws BrokenPromise where the error is not so, as that of a stack that overflows; any other error is thrown on.
 */
export function valueOrRangeError<T>(read: () => T): T | RangeError {
  try {
    return read();
  } catch (error) {
    return rangeError(error);
  }
}

/** The same, of a verb that takes its time. */
export async function valueOrRangeErrorAsync<T>(read: () => Promise<T>): Promise<T | RangeError> {
  try {
    return await read();
  } catch (error) {
    return rangeError(error);
  }
}

function rangeError(error: unknown): RangeError {
  if (!(error instanceof RangeError)) throw error;
  expectThat(error.message.endsWith("."), `“${error.message}” is no sentence`);
  return error;
}

/** @throws BrokenPromise where spans are not in order, overlap, or lie outside of a text of that length. */
export function expectInOrder(spans: readonly Span[], length: number, what: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    const isInOrder = start >= last && end >= start && end <= length;
    expectThat(isInOrder, `${what}: the span ${start}–${end} behind ${last} of ${length}`);
    last = end;
  }
}

/** @throws BrokenPromise where the blocks of a document are not its text, one a line. */
export function expectDocument({ text, blocks, lang }: Document): void {
  expectThat(/^(?:zh|en)(?:-|$)/.test(lang), `the language ${lang}`);
  expectInOrder(blocks, text.length, "blocks");
  expectSame(blocks.map(({ start, end }) => text.slice(start, end)).join("\n"), text, "the text of the blocks");
}

/** @throws BrokenPromise where a score is none from 0 to 1; it may be absent. */
export const expectScore = (score: number | undefined): void =>
  expectThat(score === undefined || (score >= 0 && score <= 1), `the score ${score}`);

/** @throws BrokenPromise where beads do not tile so many sentences. */
export function expectTiling(beads: readonly Bead[], sourceCount?: number, targetCount?: number): void {
  let [source, target] = [0, 0];
  for (const bead of beads) {
    expectThat(
      bead.source.start === source && bead.target.start === target,
      "a bead does not follow the one before it",
    );
    expectThat(bead.source.end >= source && bead.target.end >= target, "a bead ends before it starts");
    expectThat(bead.source.end + bead.target.end > source + target, "a bead is empty");
    expectScore(bead.score);
    [source, target] = [bead.source.end, bead.target.end];
  }
  if (sourceCount !== undefined) expectSame(source, sourceCount, "the sentences of the source");
  if (targetCount !== undefined) expectSame(target, targetCount, "the sentences of the target");
}
