/**
 * From a saved page to its article: `readPage` finds the charset, leaves out what surrounds the article, and reads its title, date and
 * source. `decodePage` gives the text of any page or text file.
 *
 * @example
 * import { readPage } from "duiqi/page";
 * const bytes = new TextEncoder().encode("<html><body><h1>Rain</h1><p>The rain stopped at noon, and he went out.</p></body></html>");
 * readPage({ bytes }).main.text; // "Rain\nThe rain stopped at noon, and he went out."
 *
 * @module duiqi/page
 */

export { type DecodedPage, decodePage } from "./decode-page.js";
export { type ReadPageOptions, readPage } from "./read-page.js";
