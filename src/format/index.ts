export { type IndexBead, parseBrackets, parseIndexBeads, writeBrackets } from "./brackets.js";
export { parseJsonl, writeJsonl } from "./jsonl.js";
export { parseTmx } from "./parse-tmx.js";
export { parseTsv, writeTsv } from "./tsv.js";
export { type TmxWriteOptions, writeTmx } from "./write-tmx.js";
