import { bracketsDiffer } from "./brackets-differ.js";
import { changeDiffers } from "./change-differs.js";
import { dateMissing } from "./date-missing.js";
import { datesDiffer } from "./dates-differ.js";
import type { CheckRule, Severity } from "./finding.js";
import { lengthRatio } from "./length-ratio.js";
import { mojibake } from "./mojibake.js";
import { nameMissing } from "./name-missing.js";
import { numberMissing } from "./number-missing.js";
import { numbersDiffer } from "./numbers-differ.js";
import { pageNumber } from "./page-number.js";
import { quotesDiffer } from "./quotes-differ.js";
import { repeated } from "./repeated.js";
import { sourceCopied } from "./source-copied.js";
import { splitWord } from "./split-word.js";
import { timecode } from "./timecode.js";
import { truncated } from "./truncated.js";
import { unitsDiffer } from "./units-differ.js";
import { untranslated } from "./untranslated.js";
import { wrongLanguage } from "./wrong-language.js";

/** The rules that look at one unit, in the order of their findings. */
export const UNIT_RULES: readonly CheckRule[] = [
  numbersDiffer,
  datesDiffer,
  unitsDiffer,
  changeDiffers,
  numberMissing,
  dateMissing,
  nameMissing,
  untranslated,
  wrongLanguage,
  sourceCopied,
  lengthRatio,
  truncated,
  repeated,
  bracketsDiffer,
  quotesDiffer,
  mojibake,
  splitWord,
  pageNumber,
  timecode,
];

/** The rule that looks at all units together. */
export const DUPLICATED: Omit<CheckRule, "check"> = {
  name: "duplicated",
  severity: "note",
  about: "an earlier unit has the same source and the same target",
};

/**
 * Every rule that `checkUnit` and `checkUnits` know: its name, what its findings weigh, and what it finds.
 *
 * @example
 * import { CHECK_RULES } from "duiqi/evaluate";
 * CHECK_RULES.some(({ name }) => name === "dates-differ"); // true
 */
export const CHECK_RULES: readonly { readonly name: string; readonly severity: Severity; readonly about: string }[] = [
  ...UNIT_RULES.map(({ name, severity, about }) => ({ name, severity, about })),
  DUPLICATED,
];
