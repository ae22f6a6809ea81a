/**
 * Pages to print and send, as strings of HTML in one file without scripts: an aligned text (`alignReport`), an evaluation
 * (`evaluationReport`), which evidence helps (`evidenceReport`).
 *
 * @example
 * import { writeFileSync } from "node:fs";
 * import { alignReport } from "duiqi/report";
 * writeFileSync("weather.html", alignReport(bitext));
 *
 * @module duiqi/report
 */

export type { SidePair, TextOptions } from "../align/index.js";
export type { CheckOptions, JudgedAnswer } from "../evaluate/index.js";
export { type AlignReportOptions, alignReport } from "./align-report.js";
export { type EvaluationReportOptions, evaluationReport } from "./evaluation-report.js";
export { type EvidenceReportOptions, evidenceReport } from "./evidence-report.js";
