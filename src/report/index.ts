// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { alignReport } from "./align-report.js";
export { comparisonInWords, tooFew } from "./comparison-table.js";
export { evaluationReport } from "./evaluation-report.js";
export { evidenceReport } from "./evidence-report.js";
