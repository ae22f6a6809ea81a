import { Option } from "commander";
import type { WordSegmenterName } from "../node/index.js";

const NAMES: readonly WordSegmenterName[] = ["jieba", "nodejieba", "@node-rs/jieba", "longest-match"];

/** The option that says what Chinese is cut into words by. */
export const segmenterOption = (description: string): Option =>
  new Option("--segmenter <name>", description).choices(NAMES);
