import { readdirSync } from "node:fs";
import { resolve } from "node:path";

/** The folder of sources. */
export const ROOT: string = resolve(import.meta.dirname, "../../src");

/** Every module in it, by its path from there. */
export const MODULES: readonly string[] = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** A module without its comments, in which examples may print and import. */
export const codeOf = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** What a module imports, comments aside, in whatever form: `import … from`, `export … from`, `import()`. */
export const importsOf = (source: string): string[] =>
  [...codeOf(source).matchAll(/(?<!")\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier]) => specifier);
