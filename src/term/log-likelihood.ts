/**
 * How much more often two things meet than chance has it: Dunning's log-likelihood ratio (1993), twice the nats between the two
 * hypotheses, 0 or more. 0 where they meet less often than by chance.
 *
 * @param both How many of all have both.
 * @param first How many have the first, with or without the second.
 * @param second Likewise the second.
 */
export function logLikelihood(both: number, first: number, second: number, all: number): number {
  if (both * all <= first * second) return 0;
  const cells = [both, first - both, second - both, all - first - second + both];
  const sides = [first, all - first, second, all - second];
  const sum = cells.reduce((total, count) => total + entropyOf(count), 0);
  return Math.max(0, 2 * (sum + entropyOf(all) - sides.reduce((total, count) => total + entropyOf(count), 0)));
}

const entropyOf = (count: number): number => (count > 0 ? count * Math.log(count) : 0);
