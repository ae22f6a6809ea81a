import { type TextOptions, textOf } from "../align/index.js";
import { type CheckOptions, checkUnit, type Finding } from "../evaluate/index.js";
import { type Bead, type Bitext, isEmptyRange, languageOf, type Side, type Span } from "../model/index.js";
import { alignSummary, isFull, shapeOf, WEAK } from "./align-summary.js";
import { type Html, type HtmlContent, html } from "./html.js";
import { markedText } from "./marked-text.js";
import { type Page, page, section } from "./page.js";
import { count } from "./table.js";

/** How to report on an alignment: what to check, and what the texts were aligned with. */
export interface AlignReportOptions extends CheckOptions, Pick<TextOptions, "lexicon" | "segmenter"> {}

/**
 * A page of an aligned pair of texts, to send or to print: a summary, and every bead with its score and with what the checks
 * on units say of it. HTML in one file, without scripts. Time linear in the text.
 *
 * @throws RangeError where `rules` names no rule.
 * @throws BitextError `languages-same` when both sides are Chinese or both English.
 * @example
 * import { alignReport } from "duiqi/report";
 * const html = alignReport(bitext);
 * html.includes("今天天气很好。"); // true
 */
export function alignReport(bitext: Bitext, options: AlignReportOptions = {}): string {
  const { source, target, beads } = bitext;
  const rows = beads.map((bead, at): Row => {
    const texts = { source: textOf(source, bead.source), target: textOf(target, bead.target) };
    const unit = {
      source: { lang: source.document.lang, text: texts.source },
      target: { lang: target.document.lang, text: texts.target },
    };
    return { at, bead, ...texts, findings: isFull(bead) ? checkUnit(unit, options) : [] };
  });
  const findings = rows.flatMap((row) => row.findings);
  return page({
    ...titleOf(bitext),
    lead: `${count(source.sentences.length, "sentence")} and ${count(target.sentences.length, "sentence")} in ${count(beads.length, "bead")}.`,
    body: [section("Summary", alignSummary(bitext, findings, options)), section("Aligned text", aligned(bitext, rows))],
  });
}

interface Row {
  readonly at: number;
  readonly bead: Bead;
  readonly source: string;
  readonly target: string;
  readonly findings: readonly Finding[];
}

const TITLE = "Aligned text"; // where no document has one

function titleOf({ source, target }: Bitext): Pick<Page, "title" | "heading"> {
  const titles = [source, target].flatMap(({ document: { title, lang } }) =>
    title === undefined ? [] : { title, lang },
  );
  if (titles.length === 0) return { title: TITLE };
  const heading = titles.map(({ title, lang }, at) => [
    at > 0 && html`<br/>`,
    html`<span lang="${lang}">${title}</span>`,
  ]);
  return { title: titles.map(({ title }) => title).join(" · "), heading };
}

function aligned({ source, target }: Bitext, rows: readonly Row[]): Html {
  const columnOf = ({ document }: Side): string => (languageOf(document.lang) === "zh" ? "zh-column" : "en-column");
  return html`<p class="faint">The score is how probable it is that the bead is right; of a bead of one side, that its sentence was left out or added. <span class="sure tag">0.9 and more</span> <span class="fair tag">0.5 and more</span> <span class="weak tag">less</span> <span class="tag">no score: nobody measured it</span></p>
<table class="aligned">
<colgroup><col class="at"/><col class="shape"/><col class="${columnOf(source)}"/><col class="${columnOf(target)}"/><col class="score"/></colgroup>
<thead><tr><th scope="col" class="number">#</th><th scope="col" class="number">shape</th><th scope="col">${source.document.lang}</th><th scope="col">${target.document.lang}</th><th scope="col" class="number">score</th></tr></thead>
<tbody>
${rows.map((row) => beadRow(row, source, target))}</tbody>
</table>
`;
}

const SURE = 0.9; // the least score that is shown as sure; chosen by hand

function scoreTag({ score }: Bead): Html {
  if (score === undefined) return html`<span class="tag">no score</span>`;
  const sureness = score >= SURE ? "sure" : score >= WEAK ? "fair" : "weak";
  return html`<span class="tag ${sureness}">${score.toFixed(2)}</span>`;
}

function beadRow({ at, bead, source, target, findings }: Row, here: Side, there: Side): Html {
  const classes = [!isFull(bead) && "null", findings.length > 0 && "has-findings"].filter((name) => name !== false);
  const spans = (side: "source" | "target"): Span[] => findings.flatMap((finding) => finding[side]);
  const text = (side: "source" | "target", { document }: Side, words: string, nothing: string): HtmlContent =>
    isEmptyRange(bead[side])
      ? html`<td class="text missing">${nothing}</td>`
      : html`<td class="text" lang="${document.lang}">${markedText(words, spans(side))}</td>`;
  return html`<tr class="${classes.join(" ")}" id="bead-${at + 1}"><td class="number">${at + 1}</td><td class="number">${shapeOf(bead)}</td>${text("source", here, source, "— not in the source")}${text("target", there, target, "— not in the target")}<td class="number">${scoreTag(bead)}${bead.confirmed && html`<br/>confirmed`}</td></tr>
${findings.length > 0 && findingsRow(findings)}`;
}

const findingsRow = (
  findings: readonly Finding[],
): Html => html`<tr class="findings"><td></td><td></td><td colspan="3"><ul>${findings.map(
  ({ rule, severity, message }) => html`<li><b class="${severity}">${severity}</b> ${rule}: ${message}</li>`,
)}</ul></td></tr>
`;
