import { minimise } from "./lbfgs.js";

/** What is known of a case, and whether it is one of those to be told from the others. */
export interface LogisticRow {
  /** The first is 1. */
  readonly values: readonly number[];
  readonly isTrue: boolean;
  /** How many cases it counts for. */
  readonly weight: number;
}

const RIDGE = 0.2; // keeps weights from running away where everything is told apart

/** The weights of the logistic function that tells true cases from others best; ridge regression by L-BFGS. */
export function logistic(rows: readonly LogisticRow[]): Float64Array {
  return minimise(
    (weights) => {
      const gradient = weights.map((weight, k) => (k === 0 ? 0 : RIDGE * weight));
      let value = weights.reduce((sum, weight, k) => sum + (k === 0 ? 0 : 0.5 * RIDGE * weight ** 2), 0);
      for (const { values, isTrue, weight } of rows) {
        const sum = values.reduce((total, x, k) => total + x * weights[k], 0);
        const signed = isTrue ? sum : -sum;
        value += weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
        const off = weight * (1 / (1 + Math.exp(-sum)) - (isTrue ? 1 : 0));
        for (let k = 0; k < values.length; k++) gradient[k] += off * values[k];
      }
      return { value, gradient };
    },
    new Float64Array(rows[0].values.length),
    { steps: 400, enough: 1e-3 },
  );
}
