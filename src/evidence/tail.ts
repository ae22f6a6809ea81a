/*
 * −ln 2(1 − Φ(z)): how surprising a deviation of z standard deviations or more is, in nats.
 */

const STEPS = 64; // entries of the table for one standard deviation
const LAST = 4096; // entries: deviations beyond 64 cost as much as 64

const table = Float64Array.from({ length: LAST + 2 }, (_, k) => exactTailCost(k / STEPS));

/** −ln 2(1 − Φ(|z|)), in nats, between table entries by a straight line: exp and log took most of the time. */
export function tailCost(z: number): number {
  const at = Math.min(Math.abs(z) * STEPS, LAST);
  const k = at | 0;
  return table[k] + (table[k + 1] - table[k]) * (at - k);
}

/**
 * −ln erfc(z / √2) for z ≥ 0, in nats, to about 14 digits.
 *
 * Abramowitz & Stegun, *Handbook of Mathematical Functions*, 1964: the series 7.1.6 near zero, the continued
 * fraction 7.1.14 beyond, where 1 − Φ would vanish in rounding.
 */
export function exactTailCost(z: number): number {
  const x = z / Math.SQRT2;
  if (x < 2) {
    let term = (2 / Math.sqrt(Math.PI)) * x * Math.exp(-x * x);
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return -Math.log1p(-sum);
  }
  let fraction = x;
  for (let n = 80; n > 0; n--) fraction = x + n / 2 / fraction;
  return x * x + Math.log(fraction) + Math.log(Math.PI) / 2;
}
