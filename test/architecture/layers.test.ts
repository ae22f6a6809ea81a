import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { codeOf, importsOf, MODULES, ROOT } from "./imports.js";

/**
 * The architecture: each folder of `src`, and the folders and packages it may import. `data` is the data folder,
 * `package.json` our own. A room in a folder, as `scale/queue`, may import other packages than the folder, and knows all of it.
 */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  expect: ["model"],
  core: ["model"],
  text: ["model", "data"],
  page: ["model", "expect", "text", "data", "htmlparser2", "fast-levenshtein"],
  document: ["model", "expect", "text", "page", "segment", "lexicon", "fflate", "saxes", "yaml"],
  segment: ["model", "expect", "text", "lexicon", "data", "natural/lib/natural/stemmers/porter_stemmer.js"],
  lexicon: ["model", "text", "data"],
  evidence: ["model", "core", "text", "segment", "lexicon", "data"],
  format: ["model", "expect", "text", "saxes"],
  evaluate: ["model", "expect", "text", "data"],
  align: ["model", "expect", "core", "text", "segment", "lexicon", "evidence", "data"],
  pair: ["model", "expect", "core", "text", "segment", "lexicon", "evidence", "data"],
  score: ["model", "expect", "core", "text", "segment", "lexicon", "evidence", "evaluate", "data"],
  term: ["model", "expect", "core", "text", "segment", "lexicon", "evidence", "data"],
  memory: ["model", "text", "segment", "fast-levenshtein", "re2js"],
  report: ["model", "expect", "align", "evaluate"],
  node: ["model", "text", "page", "document", "segment", "lexicon", "memory", "node:*"],
  scale: ["model", "segment", "align", "score", "format", "node", "node:*", "package.json"],
  "scale/queue": ["model", "scale", "node:*", "package.json", "bullmq", "ioredis"],
  review: ["model", "lexicon", "align", "format", "data", "preact", "preact/hooks"],
  serve: ["model", "node", "review", "node:*"],
  workflow: [
    ...["model", "core", "text", "page", "document", "segment", "align", "pair", "format", "evaluate", "node", "scale"],
    ...["node:*", "package.json"],
  ],
  cli: ["*"],
  ".": ["model", "page", "segment", "lexicon", "align"],
};

/** The rooms of `align`, lowest first: each may import from those before it. */
const ROOMS = ["texts", "prices", "clauses", "search", "scores", "explain", "corrections"];

function folderOf(file: string): string {
  const [folder, room] = file.split(sep);
  if (room === undefined) return ".";
  return `${folder}/${room}` in mayImport ? `${folder}/${room}` : folder;
}

/** What of the architecture a module breaks. */
function breaches(file: string, module: string): string[] {
  const source = codeOf(module);
  const folder = folderOf(file);
  const allowed = mayImport[folder] ?? [];
  const found: string[] = [];
  for (const specifier of importsOf(source)) {
    const path = specifier.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : undefined;
    const target =
      path === undefined
        ? specifier.startsWith("node:")
          ? "node:*"
          : specifier
        : path.startsWith(join("..", "data"))
          ? "data"
          : path === join("..", "package.json")
            ? "package.json"
            : folderOf(path);
    if (target === folder || allowed.includes("*")) continue;
    if (!allowed.includes(target)) found.push(`imports ${specifier}`);
    else if (
      path !== undefined &&
      target !== "data" &&
      target !== "package.json" &&
      !folder.startsWith(`${target}/`) &&
      !/(^|\/)index\.js$/.test(specifier)
    ) {
      found.push(`enters ${target} by a side door, ${specifier}`);
    }
  }
  const isPure = !["node", "scale", "scale/queue", "serve", "workflow", "cli"].includes(folder);
  if (isPure && /\b(Buffer|process|__dirname|require)\b\s*[.([]/.test(source)) found.push("uses a Node global");
  if (folder !== "cli" && /\bconsole\./.test(source)) found.push("prints");
  return found;
}

test("every folder of src has its layer, and its front door", () => {
  const folders = new Set(MODULES.map(folderOf));
  expect([...folders].sort()).toEqual(Object.keys(mayImport).sort());
  for (const folder of folders) if (folder !== "cli") expect(MODULES).toContain(join(folder, "index.ts"));
});

test.each(MODULES)("%s imports only what its layer may", (file) => {
  expect(breaches(file, readFileSync(join(ROOT, file), "utf8"))).toEqual([]);
});

/** The imports by which a room of `align` reaches for one that comes after it. */
const upward = (file: string, source: string): string[] => {
  const roomOf = (path: string): number => ROOMS.indexOf(path.split(sep)[1]);
  return importsOf(source).filter((specifier) => {
    const path = relative(ROOT, resolve(ROOT, dirname(file), specifier));
    return path.startsWith(`align${sep}`) && roomOf(path) > roomOf(file);
  });
};

test("the rooms of align import only from those before them", () => {
  const inRooms = MODULES.filter((file) => file.startsWith(`align${sep}`) && file.split(sep).length > 2);
  expect([...new Set(inRooms.map((file) => file.split(sep)[1]))].sort()).toEqual([...ROOMS].sort());
  for (const file of inRooms) expect(upward(file, readFileSync(join(ROOT, file), "utf8")), file).toEqual([]);
  expect(upward("align/prices/x.ts", 'import { closeSearch } from "../search/close-search.js";')).toHaveLength(1);
  expect(upward("align/search/x.ts", 'import { pairRatio } from "../texts/pair-ratio.js";')).toEqual([]);
});

test("the check catches an upward import, a side door, a Node import and a Node global", () => {
  expect(breaches("core/x.ts", 'import { align } from "../align/index.js";')).toEqual(["imports ../align/index.js"]);
  expect(breaches("align/x.ts", 'export { viterbi } from "../core/trellis.js";')).toHaveLength(1);
  expect(breaches("scale/x.ts", 'await import("bullmq");')).toEqual(["imports bullmq"]);
  expect(breaches("scale/x.ts", 'import { openQueue } from "./queue/connection.js";')).toHaveLength(1);
  expect(breaches("scale/queue/x.ts", 'import { readPlan } from "../plan.js";')).toEqual([]);
  expect(breaches("page/x.ts", 'const fs = await import("node:fs");')).toEqual(["imports node:fs"]);
  expect(breaches("text/x.ts", "/** console.log(1) */\nconsole.log(2);")).toEqual(["prints"]);
  expect(breaches("text/x.ts", "/** console.log(1) */")).toEqual([]);
  expect(breaches("text/x.ts", "export const x = Buffer.from([]);")).toEqual(["uses a Node global"]);
});
