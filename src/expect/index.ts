/**
 * What public verbs check at their doors. No door of the package.
 *
 * @module
 */

export {
  expectBitext,
  expectDocument,
  expectLang,
  expectPage,
  expectSide,
  expectSpans,
  expectText,
  expectTexts,
  expectUnits,
} from "./expect.js";
