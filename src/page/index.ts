export { type DecodedPage, decodePage } from "./decode-page.js";
export { type ReadPageOptions, readPage } from "./read-page.js";
