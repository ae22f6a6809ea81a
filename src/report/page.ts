import { type Html, type HtmlContent, html } from "./html.js";
import { STYLE, STYLE_HASH } from "./style.js";

/** What a report is called, and what is in it. */
export interface Page {
  readonly title: string;
  /** The title as it stands on the page, where its language has to be marked. @default the title */
  readonly heading?: HtmlContent;
  /** A sentence or two below the title. */
  readonly lead?: HtmlContent;
  readonly body: HtmlContent;
}

/**
 * A whole page: one file, without scripts and without anything from elsewhere. Its policy allows the one style that it has, by
 * its hash, and nothing else: what a text might smuggle in would neither run nor load nor send anything. It is XML as well, so
 * that a test can tell whether it is well formed.
 */
export const page = ({ title, heading = title, lead, body }: Page): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'"/>
<meta name="referrer" content="no-referrer"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header>
<h1>${heading}</h1>
${lead !== undefined && html`<p class="faint">${lead}</p>`}
</header>
<main>
${body}
</main>
<footer>Made by duiqi. This page loads nothing and runs nothing.</footer>
</body>
</html>
`.html;

/** A part of a page, below a heading. */
export const section = (heading: string, body: HtmlContent): Html => html`<section>
<h2>${heading}</h2>
${body}
</section>
`;
