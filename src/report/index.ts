export { alignReport } from "./align-report.js";
export { type ComparisonInWords, comparisonInWords, tooFew } from "./comparison-table.js";
export { type EvaluationReportOptions, evaluationReport } from "./evaluation-report.js";
export { type EvidenceReportOptions, evidenceReport } from "./evidence-report.js";
