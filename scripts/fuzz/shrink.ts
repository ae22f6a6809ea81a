const MOST_TRIES = 2000; // a few seconds; what is left is short enough to be read

/** The shortest input that was found which still fails, by leaving out ever smaller parts (Zeller’s ddmin). */
export async function shrunk(bytes: Uint8Array, fails: (bytes: Uint8Array) => Promise<boolean>): Promise<Uint8Array> {
  let least = bytes;
  let tries = 0;
  for (let size = Math.ceil(least.length / 2); size > 0 && tries < MOST_TRIES; ) {
    let isShorter = false;
    for (let at = 0; at < least.length && tries < MOST_TRIES; ) {
      tries++;
      const without = Uint8Array.from([...least.subarray(0, at), ...least.subarray(at + size)]);
      if (await fails(without)) {
        least = without;
        isShorter = true;
      } else at += size;
    }
    if (!isShorter) size = size > 1 ? Math.ceil(size / 2) : 0;
  }
  return least;
}
