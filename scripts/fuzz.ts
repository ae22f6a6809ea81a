/**
 * Feeds each reader inputs that are nearly right, and looks whether it keeps its promises: a value that is sound, or an error that
 * says what is wrong and where. Prints the first failure of each reader, with the input made as short as it still fails, and exits
 * with 1 where there is one.
 *
 *     npm run fuzz -- --seconds 30 --seed 1               all readers in turn
 *     npm run fuzz -- --target csv --seed 1 --case 8312   one case again
 *
 * A case depends on the seed, the reader's name and its number alone, so the same command finds the same again.
 */
import { beadTargets } from "./fuzz/bead-targets.js";
import { failureOf, inputOf, kindOf } from "./fuzz/cases.js";
import { documentTargets } from "./fuzz/document-targets.js";
import { fileTargets } from "./fuzz/file-targets.js";
import { memoryTargets } from "./fuzz/memory-targets.js";
import { type FuzzOptions, fuzzOptions } from "./fuzz/options.js";
import { pageTargets } from "./fuzz/page-targets.js";
import { reviewTargets } from "./fuzz/review-targets.js";
import { runTargets } from "./fuzz/run-targets.js";
import { shrunk } from "./fuzz/shrink.js";
import type { Target } from "./fuzz/target.js";
import { textTargets } from "./fuzz/text-targets.js";
import { unitTargets } from "./fuzz/unit-targets.js";

const all: readonly Target[] = [
  ...pageTargets,
  ...documentTargets,
  ...unitTargets,
  ...beadTargets,
  ...fileTargets,
  ...runTargets,
  ...reviewTargets,
  ...textTargets,
  ...memoryTargets,
];

function optionsOrExit(): FuzzOptions {
  try {
    return fuzzOptions(
      process.argv.slice(2),
      all.map(({ name }) => name),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

const { seconds, seed, target: only, case: onlyCase } = optionsOrExit();
const targets = all.filter(({ name }) => only === undefined || name === only);

async function report(target: Target, number: number, bytes: Uint8Array, failure: string): Promise<void> {
  const least = await shrunk(bytes, async (shorter) => kindOf(await failureOf(target, shorter)) === kindOf(failure));
  console.error(`\n${target.name}: ${(await failureOf(target, least)) ?? failure}`);
  console.error(`  again: npm run fuzz -- --target ${target.name} --seed ${seed} --case ${number}`);
  console.error(`  input (${least.length} bytes): ${JSON.stringify(new TextDecoder().decode(least))}`);
  console.error(`  in base64: ${Buffer.from(least).toString("base64")}`);
}

const failed = new Set<Target>();
let cases = 0;
const end = performance.now() + 1000 * seconds;
for (let number = onlyCase ?? 0; performance.now() < end && failed.size < targets.length; number++) {
  for (const target of targets) {
    if (failed.has(target)) continue;
    if (onlyCase === undefined && only === undefined && number % (target.every ?? 1) !== 0) continue;
    const bytes = inputOf(target, seed, number);
    const failure = await failureOf(target, bytes);
    cases++;
    if (failure === undefined) continue;
    failed.add(target);
    await report(target, number, bytes, failure);
  }
  if (onlyCase !== undefined) break;
}
console.error(`${cases} cases of ${targets.length} readers, seed ${seed}: ${failed.size} failures`);
process.exitCode = failed.size > 0 ? 1 : 0;
