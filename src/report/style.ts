const light = `--paper: #fff; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --field: #f6f8fa; --mark: #fff3b8;
  --good: #116329; --good-field: #dafbe1; --fair: #7d4e00; --fair-field: #fff1c2; --bad: #b3131f; --bad-field: #ffe1de;
  --c0: #0550ae; --c1: #b35900; --c2: #1a7f37; --c3: #8250df; --c4: #a40e5a; --c5: #57606a;`;

const dark = `--paper: #0d1117; --ink: #e6edf3; --faint: #9da7b1; --line: #3d444d; --field: #161b22; --mark: #5c4a00;
  --good: #7ee787; --good-field: #12331c; --fair: #f0c14b; --fair-field: #3a2d05; --bad: #ff9b94; --bad-field: #4a1713;
  --c0: #79c0ff; --c1: #ffa657; --c2: #7ee787; --c3: #d2a8ff; --c4: #ff9bce; --c5: #b1bac4;`;

/** The style of every report: light, dark and printed, wide and narrow, Chinese and English. */
export const STYLE: string = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
  line-height: 1.75; line-break: strict; text-autospace: normal; overflow-wrap: anywhere; }
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) {
  font-family: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Source Han Sans TC", system-ui, sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
p { max-width: 46rem; margin: .5rem 0; }
.faint, caption, figcaption { color: var(--faint); }
a { color: var(--c0); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--c0); outline-offset: 2px; }
.side-by-side { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: flex-start; }
.side-by-side > * { min-width: 0; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-size: .9rem; }
caption { padding-bottom: .35rem; text-align: left; }
th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
thead th { background: var(--field); font-weight: 600; vertical-align: bottom; }
thead th.number { white-space: normal; }
tbody th { font-weight: 400; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.words { min-width: 6rem; } td.wide, th.wide { vertical-align: middle; width: 50%; }
figure { margin: .75rem 0; max-width: min(100%, 29rem); font-size: .9rem; }
svg { display: block; max-width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .grid { stroke: var(--line); } svg .axis { stroke: var(--faint); } svg .ideal { stroke: var(--faint); stroke-dasharray: 5 4; }
svg .line { fill: none; stroke-width: 2; } svg .dot { stroke: var(--paper); stroke-width: 1; }
svg .hollow { fill: var(--paper); stroke: var(--ink); stroke-width: 2; } svg .full { fill: var(--ink); stroke: var(--ink); stroke-width: 2; }
svg .whisker { stroke: var(--ink); stroke-width: 2; }
svg .lane { fill: var(--field); stroke: var(--line); } svg .wrong { fill: var(--bad); } svg a:hover .wrong { fill: var(--c0); }
svg.strip { width: 100%; min-width: 14rem; height: 1.5rem; } svg.interval { width: 20rem; max-width: none; }
${[0, 1, 2, 3, 4, 5].map((at) => `svg .line.c${at} { stroke: var(--c${at}); } svg .dot.c${at} { fill: var(--c${at}); }`).join("\n")}
svg .d1 { stroke-dasharray: 8 3; } svg .d2 { stroke-dasharray: 2 3; } svg .d3 { stroke-dasharray: 8 3 2 3; }
svg .d4 { stroke-dasharray: 12 4; } svg .d5 { stroke-dasharray: 4 2; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .25rem; padding: 0; list-style: none; font-size: .85rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.tag { display: inline-block; padding: 0 .5em; border-radius: .8em; background: var(--field); border: 1px solid var(--line); font-size: .8rem; }
.sure { color: var(--good); background: var(--good-field); } .fair { color: var(--fair); background: var(--fair-field); }
.weak { color: var(--bad); background: var(--bad-field); }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--fair); }
.aligned { width: 100%; table-layout: fixed; font-size: 1rem; }
.aligned thead th { position: sticky; top: 0; }
.aligned .at { width: 3.2rem; } .aligned .shape { width: 4.2rem; } .aligned .score { width: 4.6rem; }
.aligned .zh-column { width: 40%; }
.aligned .null { background: var(--field); }
.aligned .missing { color: var(--faint); font-style: italic; }
.aligned .findings td { padding-top: 0; } .aligned .has-findings td { border-bottom: 0; }
.findings ul, .plain { margin: 0; padding: 0 0 0 1.1rem; font-size: .85rem; }
.error { color: var(--bad); } .warning { color: var(--fair); } .note { color: var(--faint); }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
.place { margin: .75rem 0; padding: .6rem .8rem; border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 4px; break-inside: avoid; }
.place:target { outline: 3px solid var(--c0); }
.place header { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; font-size: .85rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.pair > div { min-width: 0; } .pair h4 { margin: .5rem 0 .1rem; font-size: .85rem; color: var(--faint); }
.bead { margin: .35rem 0; padding-top: .35rem; border-top: 1px dotted var(--line); font-size: .95rem; }
.bead p { margin: .1rem 0; } .bead code { color: var(--faint); font-size: .8rem; overflow-wrap: anywhere; }
dl.words { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; max-width: 60rem; font-size: .9rem; }
dl.words dd { margin: 0; } dl.words dt { font-weight: 600; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--faint); }
@media (max-width: 44rem) {
  body { padding: 1rem; }
  .pair { grid-template-columns: 1fr; }
  .aligned, .aligned tbody { display: block; }
  .aligned thead, .aligned colgroup { display: none; }
  .aligned tr { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .aligned tr.has-findings { border-bottom: 0; }
  .aligned td { border: 0; padding: .15rem .4rem; }
  .aligned td.text { flex-basis: 100%; }
}
@media print {
  :root { color-scheme: light; ${light} }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .aligned, table, figure { font-size: 8.5pt; } th, td { padding: .2rem .45rem; } figure { max-width: 21rem; }
  svg.interval { width: 13rem; } .words { min-width: 0; }
  .aligned thead th { position: static; }
  tr, figure, .place { break-inside: avoid; }
  .has-findings { break-after: avoid; }
  h2, h3, caption, summary { break-after: avoid; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  .sure, .fair, .weak, .lane, .wrong, .dot, mark, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** SHA-256 of `STYLE`, in base64: the one style that a report lets a browser use. A test holds it. */
export const STYLE_HASH: string = "l1uyqap5KCJzL52gCyap0gq1PwllV/nQcfh92fVwe0A=";
