// Makes a lexicon of a few terms and aligns with it alone, without the built-in one: node examples/own-terms.js
import { align, sideFromLines } from "duiqi";
import { encodeLexicon, openLexicon } from "duiqi/lexicon";
import { stemEnglish } from "duiqi/segment";

const terms = { 船坞: "dock", 船员: "crew", 货轮: "freighter" };
const entries = new Map(Object.entries(terms).map(([zh, en]) => [zh, new Map([[stemEnglish(en), 1]])]));
const lexicon = openLexicon(encodeLexicon({ entries }));

const source = sideFromLines(["货轮进了船坞。", "船员下船了。", "天黑了。"], "zh");
const target = sideFromLines(["The freighter entered the dock.", "Its crew went ashore.", "Night fell."], "en");
const textOf = ({ sentences }, { start, end }) =>
  sentences
    .slice(start, end)
    .map(({ text }) => text)
    .join(" ");
for (const bead of align(source, target, { lexicon })) {
  console.log(textOf(source, bead.source), "|", textOf(target, bead.target));
}
