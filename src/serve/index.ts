export { digestOf } from "./digest.js";
export { type ReviewTexts, readJournal, type SavedReview } from "./journal-file.js";
export { openBrowser } from "./open-browser.js";
export { type ReviewServer, type ServeOptions, serveReview } from "./serve-review.js";
