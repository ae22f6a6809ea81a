import { existsSync } from "node:fs";
import type { Options } from "tsup";

const doors = [
  "model",
  "core",
  "text",
  "page",
  "document",
  "segment",
  "lexicon",
  "evidence",
  "align",
  "pair",
  "score",
  "term",
  "format",
  "evaluate",
  "memory",
  "report",
  "review",
  "node",
  "scale",
  "workflow",
];

/** What the package promises of a folder: its `door.ts`, or where that would say the same its `index.ts`. */
const sourceOf = (door: string): string =>
  ["door", "index"].map((name) => `src/${door}/${name}.ts`).find(existsSync) ?? `src/${door}/index.ts`;

/** One entry a door, what they share in chunks; packages that are development dependencies are bundled in. */
const config: Options = {
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(doors.map((door) => [`${door}/index`, sourceOf(door)])),
    "cli/main": "src/cli/main.ts",
    "queue/index": "src/scale/queue/index.ts",
    "chunks/worker": "src/scale/worker.ts", // beside the chunks, where the pool that starts it ends up
  },
  format: "esm",
  target: "es2022",
  platform: "neutral",
  splitting: true,
  removeNodeProtocol: false, // `node:sqlite` has no name without it
  external: [/^node:/],
  esbuildOptions(options) {
    options.chunkNames = "chunks/[name]-[hash]"; // as deep as the sources: what lies in data has the same path from both
  },
  clean: true,
  dts: true,
};

export default config;
