export { digestOf } from "./digest.js";
export { type ReviewTexts, readJournal } from "./journal-file.js";
export { openBrowser } from "./open-browser.js";
export { type ReviewServer, serveReview } from "./serve-review.js";
