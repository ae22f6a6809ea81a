import { InvalidArgumentError } from "commander";
import { readLangTag } from "../format/index.js";
import type { LangTag } from "../model/index.js";

/** A language that the user said. */
export function langTag(value: string): LangTag {
  const tag = readLangTag(value);
  if (tag !== undefined) return tag;
  throw new InvalidArgumentError("Expected zh or en, with a script or region if you like: zh-Hant, en-GB.");
}
