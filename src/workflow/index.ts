// What the command line uses. What the package promises of it is in `door.ts`.

export { type BeadInput, beadsOfUnits } from "./bead-input.js";
export { build } from "./build.js";
export { allUnits, type Converted, convert } from "./convert.js";
export {
  expectFileFormat,
  FILE_FORMATS,
  type FileFormat,
  fileFormatOf,
  isWithoutText,
  refuseReadOnly,
} from "./file-formats.js";
export { type GoldDocument, readGoldFolder, readJudged, readJudgedTexts } from "./gold-folder.js";
export { issueCounter, leftOutInWords } from "./left-out.js";
export type { Loss } from "./losses.js";
export { nothingDone } from "./nothing-done.js";
export { type FoundPairs, leftoversOf, manifestOf, pairFolders } from "./pair-folders.js";
export { readBeadFiles } from "./read-bead-files.js";
export { isCatalogue } from "./read-catalogues.js";
export type { FoundDocument } from "./read-folders.js";
export { expectTwoLanguages, readTwoTexts } from "./read-two-texts.js";
export { openUnits, readUnitFiles, type UnitInput } from "./read-unit-files.js";
export { fileOutput, type TextOutput } from "./text-output.js";
export { version } from "./version.js";
export { writeUnitFiles } from "./write-unit-files.js";
