/**
 * From a saved page to its article: charset, boilerplate, title, date, and who published it.
 *
 * @module
 */

export { type DecodedPage, decodePage } from "./decode-page.js";
export { type ReadPageOptions, readPage } from "./read-page.js";
