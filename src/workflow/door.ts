/**
 * What the command line does, for programs: folders and files in, units and beads out, with a count of what was lost and left out.
 *
 * @module
 */

export { type BeadInput, type BeadText, beadsOfUnits, swappedBeads, unitsOfBeads } from "./bead-input.js";
export { type BuildCorpus, type BuildOptions, type Built, build } from "./build.js";
export { type Converted, type ConvertOptions, convert } from "./convert.js";
export { FILE_FORMATS, type FileFormat, fileFormatOf, type UnitFileFormat } from "./file-formats.js";
export { type GoldDocument, readGoldFolder, readIndexBeads, readJudged, readJudgedTexts } from "./gold-folder.js";
export type { LeftOut } from "./left-out.js";
export type { Loss } from "./losses.js";
export { type FoundPairs, leftoversOf, manifestOf, type PairFoldersOptions, pairFolders } from "./pair-folders.js";
export { readBeadFiles } from "./read-bead-files.js";
export { type FoundDocument, type FoundDocuments, type ReadFoldersOptions, readFolders } from "./read-folders.js";
export { readTwoTexts } from "./read-two-texts.js";
export {
  type FileInputOptions,
  openUnits,
  readUnitFiles,
  type UnitInput,
  type UnitInputOptions,
} from "./read-unit-files.js";
export { fileOutput, type TextOutput } from "./text-output.js";
export { UsageError } from "./usage-error.js";
export { writeBeadFiles } from "./write-bead-files.js";
export { swappedUnits, type WriteUnitsOptions, type WrittenUnits, writeUnitFiles } from "./write-unit-files.js";
