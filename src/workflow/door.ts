/**
 * What the command line does, for programs: folders and files in, units and beads out, with a count of what was lost and left out.
 * `build` makes units of folders, `convert` goes from one format to another, `readGoldFolder` and `readJudged` read what is to be judged.
 *
 * @example
 * import { build, convert } from "duiqi/workflow";
 * const { units } = await build({ folders: ["pages"] });
 * const { count } = await convert(["book.tmx"], "book.csv");
 *
 * @module duiqi/workflow
 */

export type { SidePair } from "../align/index.js";
export type { DocumentReader } from "../document/index.js";
export type { JudgedDocument } from "../evaluate/index.js";
export type {
  BeadFacet,
  BeadFormatName,
  IndexBead,
  InterText,
  ReadOptions,
  TmxHeader,
  UnitFacet,
  UnitFormatName,
  UnitStage,
} from "../format/index.js";
export type { ReadPairOptions } from "../node/index.js";
export type { DocumentPairs, PairOptions } from "../pair/index.js";
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
