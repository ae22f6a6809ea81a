export { listFiles } from "./list-files.js";
export {
  type ImportPackage,
  type LoadWordsOptions,
  loadWordSegmenter,
  type WordSegmenterName,
} from "./load-words.js";
export { readInput, STANDARD_INPUT } from "./read-input.js";
export { expectWritable, writeFileAside } from "./write-file-aside.js";
