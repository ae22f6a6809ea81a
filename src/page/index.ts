// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { binaryKind, decodePage } from "./decode-page.js";
export { guessCharsetOfPart } from "./guess-charset.js";
export { htmlLines } from "./html-lines.js";
export { endsBroken, type IsWord, joinLines, wordTest } from "./join-lines.js";
export { mayBeHtml } from "./looks-like-html.js";
export { type ReadPageOptions, readPage } from "./read-page.js";
export { tryDecode } from "./strict-decode.js";
