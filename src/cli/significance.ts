import type { JudgedAnswer } from "../evaluate/index.js";
import { comparisonInWords, tooFew } from "../report/index.js";

/** How answers compare with the first one, in lines; nothing where there is one answer only. */
export function significance(answers: readonly JudgedAnswer[]): string {
  const [first, ...others] = answers;
  const rows = others.flatMap(({ name, comparison }) => (comparison === undefined ? [] : [{ name, comparison }]));
  if (rows.length === 0) return others.length === 0 ? "" : "There is too little text for a test of the difference.\n";
  const [{ over, units }] = rows.map(({ comparison }) => comparison);
  const drawn = over === "documents" ? `${units} documents` : `${units} stretches of twenty gold beads`;
  const width = rows.reduce((most, { name }) => Math.max(most, name.length + 2), 26);
  const lines = [
    ...(over === "stretches" ? [tooFew(first.report.documents.length, rows.length)] : []),
    `strict F1 against ${first.name}, by a paired bootstrap over ${drawn}`,
    `  ${"".padEnd(width)}difference      95 % interval        p`,
    ...rows.map(({ name, comparison }) => {
      const { difference, interval, p, verdict } = comparisonInWords(comparison);
      return `  ${name.padEnd(width)}${difference.padStart(10)}${interval.padStart(19)}${p.padStart(9)}  ${verdict}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}
