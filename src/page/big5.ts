/** What we use of iconv-lite; what means nothing comes out as U+FFFD. */
interface Iconv {
  getDecoder(encoding: "big5-hkscs"): { write(bytes: Uint8Array): string; end(): string | undefined };
}

/** What we use of Node's `process`, which Deno and Bun have too. */
interface Engine {
  getBuiltinModule?(name: "node:module"): { createRequire(from: string): (specifier: string) => Iconv };
}

// a name in a variable, and where this module is: bundlers for browsers would bring the package, which browsers need not
const NAME: string = "iconv-lite";
const here: string | undefined = import.meta.url;

let found: Iconv | "none" | undefined;

/**
 * The text of bytes in Big5 with the characters of Hong Kong (HKSCS), as the web has it, by iconv-lite, which is loaded once; `undefined` where some of
 * them mean nothing in it, where the engine's own decoder is the web's, as in browsers, or where the package is missing.
 */
export function decodeHongKong(bytes: Uint8Array, stream: boolean): string | undefined {
  found ??= decodesHongKong() ? "none" : (loaded() ?? "none");
  if (found === "none") return undefined;
  const decoder = found.getDecoder("big5-hkscs");
  const text = decoder.write(bytes) + (stream ? "" : (decoder.end() ?? ""));
  return text.includes("\ufffd") ? undefined : text;
}

const SAMPLE = Uint8Array.of(0xfa, 0x40); // U+20547, the first character of the part for which ICU, and so Node, has private ones

const decodesHongKong = (): boolean => new TextDecoder("big5").decode(SAMPLE) === "\u{20547}";

function loaded(): Iconv | undefined {
  // a browser has no `process`, or what a bundler made of it
  const engine: Engine | undefined = Reflect.get(globalThis, "process");
  if (typeof engine?.getBuiltinModule !== "function") return undefined;
  try {
    return engine.getBuiltinModule("node:module").createRequire(here ?? "")(NAME);
  } catch {
    return undefined; // a bundle without the package: private characters are reported then
  }
}
