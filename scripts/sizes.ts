/** Prints what programs carry that import a door of the built package, and writes it into the docs: `npm run build && npm run sizes`. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { bundleSizes, sizeTable } from "./sizes/bundle-sizes.js";

const docs = resolve(import.meta.dirname, "../docs/bundlers.md");
const table = sizeTable(await bundleSizes());
console.log(table);
const text = readFileSync(docs, "utf8");
const start = text.indexOf("| what is imported |");
writeFileSync(docs, text.slice(0, start) + table + text.slice(text.indexOf("\n\n", start)));
