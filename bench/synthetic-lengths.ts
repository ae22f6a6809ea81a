/** The yardstick's lengths: a linear congruential generator, seed 12345, top byte. */
export function syntheticLengths(count: number): { source: Int32Array; target: Int32Array } {
  let seed = 12345;
  const nextByte = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  };
  const source = new Int32Array(count);
  const target = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    source[i] = 5 + (nextByte() % 60);
    target[i] = Math.max(1, Math.floor(source[i] * 3.2 + (nextByte() % 30) - 15 + 1));
  }
  return { source, target };
}
