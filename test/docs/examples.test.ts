import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const room = mkdtempSync(join(tmpdir(), "duiqi-examples-"));

/** The programs of the guide and of the READMEs, under the heading before each. */
const examples = ["docs/for-developers.md", "README.md", "README.zh.md"].flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(({ 1: program, index }) => {
    const heading =
      text
        .slice(0, index)
        .match(/^## .*$/gm)
        ?.at(-1) ?? file;
    return { name: `${file}: ${heading.slice(3)}`, program };
  });
});
const files = examples.map((_, at) => join(room, `example-${at}.ts`));

beforeAll(() => {
  mkdirSync(join(room, "node_modules"));
  symlinkSync(root, join(room, "node_modules", "duiqi"), "junction");
  symlinkSync(join(root, "node_modules", "@types"), join(room, "node_modules", "@types"), "junction");
  const release = join(root, "data/releases/2024-02-23-ai-robot-meeting");
  for (const file of ["zh.html", "en.html"]) copyFileSync(join(release, file), join(room, file));
  writeFileSync(join(room, "package.json"), '{ "type": "module" }');
  examples.forEach(({ program }, at) => {
    writeFileSync(files[at], program);
  });
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

test("the guides have programs", () => {
  expect(examples.length).toBeGreaterThan(8);
});

test("every program of the guides is sound by its types, for a strict consumer", { timeout: 60_000 }, () => {
  const program = ts.createProgram(files, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  });
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const at = files.indexOf(file?.fileName ?? "");
    return `${examples[at]?.name ?? file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(problems).toEqual([]);
});

test.concurrent.each(examples.map(({ name }, at) => ({ name, at })))(
  "$name: runs and prints what it finds",
  {
    timeout: 60_000,
  },
  async ({ at }) => {
    const { outputText } = ts.transpileModule(readFileSync(files[at], "utf8"), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const file = join(room, `example-${at}.js`);
    writeFileSync(file, outputText);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { cwd: room });
    expect(stdout).not.toBe("");
    expect(stderr.replace(/^.*ExperimentalWarning.*\n|^\(Use `node --trace-warnings.*\n/gm, "")).toBe("");
  },
);
