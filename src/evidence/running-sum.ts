/** The sum of the first x values, for 0 ≤ x ≤ their number: sums over any range are then one subtraction. */
export function runningSum(values: ArrayLike<number>): Int32Array {
  const sums = new Int32Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at] + values[at];
  return sums;
}
