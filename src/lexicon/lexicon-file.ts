/** Where the built-in lexicon lies. Bundlers for browsers know this very form, and bring the file along. */
export const lexiconAddress = (): URL => new URL("../../data/lexicon.bin", import.meta.url);

/** What we use of Node's `process`, which Deno and Bun have too. */
interface Engine {
  getBuiltinModule?(name: "node:fs"): { readFileSync(file: URL | string): Uint8Array };
  getBuiltinModule?(name: "node:module"): { createRequire(from: string): { resolve(specifier: string): string } };
  readonly argv: readonly string[];
  cwd(): string;
}

/** Where this module is. A name of its own: bundlers would look for a file behind `import.meta.url` itself. */
const here: string | undefined = import.meta.url;

/**
 * The bytes of a file, where the engine reads files at once: Node, Deno and Bun do, browsers do not.
 *
 * @param file An address. Without it the built-in lexicon, wherever a bundler may have left it: where the package has it; as
 * `lexicon.bin` beside the bundle, the program or the working folder; or in the package that is installed there.
 * @returns `undefined` where the engine reads no files.
 * @throws Error of the engine for the first place.
 */
export function fileBytes(file?: URL): Uint8Array | undefined {
  // a browser has no `process`, or what a bundler made of it
  const engine: Engine | undefined = Reflect.get(globalThis, "process");
  if (typeof engine?.getBuiltinModule !== "function") return undefined;
  const { readFileSync } = engine.getBuiltinModule("node:fs");
  const { createRequire } = engine.getBuiltinModule("node:module");
  if (file !== undefined) return readFileSync(file);
  const bases = [here, engine.argv[1], `${engine.cwd()}/program.js`];
  const places = bases.flatMap((base = "") =>
    ["./lexicon.bin", "duiqi/data/lexicon.bin"].map((name) => () => createRequire(base).resolve(name)),
  );
  let cause: unknown;
  for (const place of [lexiconAddress, ...places]) {
    try {
      return readFileSync(place());
    } catch (error) {
      cause ??= error;
    }
  }
  throw cause;
}
