import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** What a program carries that imports something of ours. */
export interface BundleSize {
  /** A door, or what is imported. */
  readonly what: string;
  /** Of the minified bundle, with the packages that it needs. */
  readonly bytes: number;
  readonly gzip: number;
  /** What it imports that is not in it. */
  readonly imports: readonly string[];
}

const FOR_NODE = ["./node", "./workflow", "./scale", "./queue"];
const PEERS = ["bullmq", "ioredis"]; // users install them, and servers seldom bundle them

/** What programs import, and less than a door. */
const PARTS: readonly (readonly [what: string, program: string])[] = [
  ["`align` alone", 'export { align } from "./dist/align/index.js";'],
  [
    "from pages to TMX: `readPage`, `alignDocuments`, `toUnits`, `writeTmx`",
    'export { readPage, alignDocuments, toUnits } from "./dist/index.js"; export { writeTmx } from "./dist/format/index.js";',
  ],
];

/** Bundles each door of the built package, everything in it, and some programs, as esbuild does by itself. */
export async function bundleSizes(): Promise<BundleSize[]> {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const doors = Object.entries<{ readonly default: string } | string>(exports).flatMap(([door, to]) =>
    typeof to === "string" || door.endsWith("/worker") ? [] : [{ door, file: to.default }],
  );
  return Promise.all([
    ...doors.map(({ door, file }) =>
      sizeOf(`\`duiqi${door.slice(1)}\``, `export * from "${file}";`, FOR_NODE.includes(door) ? "node" : "browser"),
    ),
    ...PARTS.map(([what, program]) => sizeOf(what, program, "browser")),
  ]);
}

async function sizeOf(what: string, program: string, platform: "browser" | "node"): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform,
    external: PEERS,
    logLevel: "error",
  });
  const { contents } = outputFiles[0];
  return {
    what,
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    imports: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
  };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** The sizes as a table of Markdown, in KB of 1000 bytes. */
export const sizeTable = (sizes: readonly BundleSize[]): string =>
  [
    "| what is imported | KB | KB by gzip |",
    "| --- | ---: | ---: |",
    ...sizes.map(({ what, bytes, gzip }) => `| ${what} | ${kilobytes(bytes)} | ${kilobytes(gzip)} |`),
  ].join("\n");
