/**
 * Changes one thing at a time in a copy of the project, and looks whether its tests notice: `npm run mutate`, some minutes. Prints which mutants
 * survive, and fails where one does that `docs/testing.md` does not list.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MUTANTS, type Mutant } from "./mutants.js";

const root = resolve(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "duiqi-mutants-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
const PARTS = [
  "src",
  "test",
  "data",
  "scripts",
  "bench",
  "docs",
  "README.md",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];
for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");

/** Whether the tests that a mutant belongs to pass. */
const passes = ({ tests }: Pick<Mutant, "tests">): boolean =>
  spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--bail", "1", ...tests], {
    cwd: copy,
    stdio: "ignore",
  }).status === 0;

const all = [...new Set(MUTANTS.flatMap(({ tests }) => tests))];
if (!passes({ tests: all })) throw new Error("The tests do not pass without a mutant, and so would say nothing.");

const listed = readFileSync(join(root, "docs/testing.md"), "utf8");
const survivors: string[] = [];
for (const mutant of MUTANTS) {
  const { file, from, to } = mutant;
  const name = `${file}: ${from} → ${to}`;
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  if (source.split(from).length !== 2) throw new Error(`${file} has “${from}” not once; the list of mutants is stale.`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const survives = passes(mutant);
  writeFileSync(path, source);
  console.log(`${survives ? "survives" : "is found"}  ${name}`);
  if (survives) survivors.push(name);
}
console.log(`${MUTANTS.length - survivors.length} of ${MUTANTS.length} mutants are found.`);
const unlisted = survivors.filter((name) => !listed.includes(`\`${name}\``));
if (unlisted.length > 0) console.error(`docs/testing.md does not list: ${unlisted.join("; ")}`);
process.exitCode = unlisted.length > 0 ? 1 : 0;
