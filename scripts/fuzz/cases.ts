import { Script } from "node:vm";
import { seededRandom } from "../../src/evaluate/random.js";
import { mutated } from "./mutate.js";
import type { Target } from "./target.js";

const LONGEST_CASE = 20_000; // milliseconds, by far more than any case takes: what takes longer does not end

/** The input of a case. It stays the same when readers come and go. */
export const inputOf = ({ name, material }: Target, seed: number, number: number): Uint8Array =>
  mutated(material, seededRandom(hashOf(`${name} ${seed} ${number}`)));

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

// a script can be stopped, and a plain call cannot; of a reader that waits, that is so up to where it waits first
const fuzzedCase = new Script("fuzzedCase()");

/** What goes wrong with an input; nothing where it goes well. */
export async function failureOf(target: Target, bytes: Uint8Array): Promise<string | undefined> {
  Reflect.set(globalThis, "fuzzedCase", () => target.read(bytes));
  try {
    await fuzzedCase.runInThisContext({ timeout: LONGEST_CASE });
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Of a failure, what stays when the input is made shorter: how it begins, up to what is quoted or counted. */
export const kindOf = (failure: string | undefined): string | undefined =>
  failure?.replace(/[\d“"{[].*$/s, "").slice(0, 60);
