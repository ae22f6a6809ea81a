import { InvalidArgumentError } from "commander";
import type { LangTag } from "../model/index.js";

/** A language that the user said. */
export function langTag(value: string): LangTag {
  const [language, ...rest] = value.split(/[-_]/);
  const tail = rest.join("-");
  switch (language.toLowerCase()) {
    case "zh":
      return tail ? `zh-${tail}` : "zh";
    case "en":
      return tail ? `en-${tail}` : "en";
    default:
      throw new InvalidArgumentError("Expected zh or en, with a script or region if you like: zh-Hant, en-GB.");
  }
}
