const MOST_BYTES = 20_000; // a case takes a millisecond or two, so that thirty seconds hold thousands
const MOST_REPEATS = 40;

/** What cases are made from. It is read, and never changed. */
export interface Material {
  /** Small inputs that are right, by our own writers. */
  readonly seeds: readonly Uint8Array[];
  /** What the format has a meaning for. */
  readonly tokens: readonly Uint8Array[];
}

/** A seed with one to six changes: bytes flipped, cut out, repeated, put in from another seed or from the tokens. */
export function mutated({ seeds, tokens }: Material, random: () => number): Uint8Array {
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = (list: readonly Uint8Array[]): Uint8Array => list[below(list.length)] ?? new Uint8Array();
  const partOf = (bytes: Uint8Array): Uint8Array => {
    const start = below(bytes.length);
    return bytes.subarray(start, start + 1 + below(Math.min(64, bytes.length - start)));
  };
  const repeated = (part: Uint8Array, times: number): Uint8Array => joined(Array.from({ length: times }, () => part));
  const changes: readonly ((bytes: Uint8Array, at: number) => Uint8Array)[] = [
    (bytes, at) => joined([bytes.subarray(0, at), Uint8Array.of(below(256)), bytes.subarray(at + 1)]),
    (bytes, at) => bytes.with(at, bytes[at] ^ (1 << below(8))),
    (bytes, at) => joined([bytes.subarray(0, at), bytes.subarray(at + 1 + below(64))]),
    (bytes, at) => bytes.subarray(0, at),
    (bytes, at) =>
      joined([bytes.subarray(0, at), repeated(partOf(bytes), 1 + below(MOST_REPEATS)), bytes.subarray(at)]),
    (bytes, at) => joined([bytes.subarray(0, at), partOf(oneOf(seeds)), bytes.subarray(at)]),
    (bytes, at) => joined([bytes.subarray(0, at), oneOf(seeds).subarray(below(1000))]),
    (bytes, at) => joined([bytes.subarray(0, at), oneOf(tokens), bytes.subarray(at)]),
    (bytes, at) => joined([bytes.subarray(0, at), oneOf(tokens), bytes.subarray(at + 1 + below(16))]),
  ];
  let bytes = oneOf(seeds);
  for (let left = 1 + below(6); left > 0 && bytes.length > 0; left--) {
    bytes = changes[below(changes.length)](bytes, below(bytes.length)).subarray(0, MOST_BYTES);
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
