/**
 * Looks in the source for what takes more than linear time, or more stack than there is, on some text: regular expressions
 * that backtrack (by `scslre`), and lists of data as the arguments of a call. Prints each, and exits with 1 where there is one.
 *
 *     tsx scripts/check-linear.ts
 *
 * Loops are held by the tests of `test/linear`, which count work.
 */
import { resolve } from "node:path";
import { superlinearPatterns } from "./linear/patterns.js";
import { sourceFiles } from "./linear/source-file.js";
import { spreadsIntoCalls } from "./linear/spreads.js";

const files = sourceFiles(resolve(import.meta.dirname, "../src"));
const { count, faults } = await superlinearPatterns(files);
const all = [...faults, ...spreadsIntoCalls(files)];
for (const fault of all) console.error(fault);
console.error(`${count} patterns in ${files.length} files: ${all.length} faults`);
process.exitCode = all.length > 0 ? 1 : 0;
