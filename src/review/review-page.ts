import client from "../../data/review-client.json" with { type: "json" };
import type { Bead, Side } from "../model/index.js";
import type { JournalEntry } from "./change.js";
import type { ReviewNames } from "./export-review.js";

/** What a review page starts from: JSON in the page, in the element `review-data`. */
export interface ReviewData {
  /** Of the window. */
  readonly title: string;
  readonly source: Side;
  readonly target: Side;
  /** As they were aligned. */
  readonly beads: readonly Bead[];
  /** What has been done since. */
  readonly journal: readonly JournalEntry[];
  /** The part of the lexicon that the two texts need, in base64. */
  readonly lexicon: string;
  /** Digest of texts and beads: names the browser's storage. */
  readonly key: string;
  /** Where changes are kept: by the server that the page came from, or in the browser. */
  readonly save: "server" | "browser";
  readonly names: ReviewNames;
}

/**
 * What a page may do, as a Content-Security-Policy: run its own script and style, known by their digests, and nothing else. One
 * that is served may also speak to its server; `frame-ancestors` holds in a header only.
 *
 * @example
 * import { reviewPolicy } from "duiqi/review";
 * reviewPolicy("server").includes("connect-src 'self'"); // true
 */
export const reviewPolicy = (save: ReviewData["save"]): string =>
  [
    "default-src 'none'",
    `script-src '${client.scriptHash}'`,
    `style-src '${client.styleHash}'`,
    ...(save === "server" ? ["connect-src 'self'"] : []),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...(save === "server" ? ["frame-ancestors 'none'"] : []),
  ].join("; ");

/**
 * A review as one HTML document that needs no other file and no network. One that keeps its changes in the browser has its
 * policy in itself; to one that is served the server gives it (`reviewPolicy`). Its length is that of the texts and of the client, some
 * 180 KB.
 *
 * @example
 * import { reviewPage } from "duiqi/review";
 * const names = { source: "zh.txt", target: "en.txt" };
 * const data = { title: "Weather", source, target, beads, journal: [], lexicon: "", key: "12ab34cd", names };
 * const html = reviewPage({ ...data, save: "browser" });
 * html.startsWith("<!doctype html>"); // true
 */
export function reviewPage(data: ReviewData): string {
  const policy =
    data.save === "browser" ? `<meta http-equiv="Content-Security-Policy" content="${reviewPolicy("browser")}">\n` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(data.title)}</title>
<link rel="icon" href="data:,">
<style>${client.style}</style>
</head>
<body>
<div id="review"></div>
<noscript>这一页需要 JavaScript。 This page needs JavaScript.</noscript>
<script type="application/json" id="review-data">${inScript(data)}</script>
<script>${client.script}</script>
</body>
</html>
`;
}

/** JSON in which nothing ends the script that it stands in. */
const inScript = (data: ReviewData): string => JSON.stringify(data).replaceAll("<", "\\u003c");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
