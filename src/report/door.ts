/**
 * Pages to print and send, as strings of HTML: an aligned text, an evaluation, which evidence helps.
 *
 * @module
 */

export type { SidePair, TextOptions } from "../align/index.js";
export type { CheckOptions, JudgedAnswer } from "../evaluate/index.js";
export { type AlignReportOptions, alignReport } from "./align-report.js";
export { type EvaluationReportOptions, evaluationReport } from "./evaluation-report.js";
export { type EvidenceReportOptions, evidenceReport } from "./evidence-report.js";
