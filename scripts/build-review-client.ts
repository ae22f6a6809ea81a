/**
 * Bundles the client of the review page into `data/review-client.json`, script and style with their digests as a
 * Content-Security-Policy names them: `tsx scripts/build-review-client.ts`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { minify } from "terser";

const root = resolve(import.meta.dirname, "..");
const output = join(root, "data/review-client.json");

const NOTICE =
  "/* duiqi, MIT. With preact, (c) 2015-present Jason Miller, MIT, and natural's stemmer, (c) 2011 Chris Umbel, MIT; " +
  "its lexicon is from CC-CEDICT, CC BY-SA 4.0. All in full: THIRD_PARTY_NOTICES and data/LEXICON-LICENSE.md. */";
const SAID_OF_DATA = ["comment", "setByHand", "fit", "fittedBy", "fittedOn", "scoresFittedBy", "scoresLeftOut"]; // for those who read the files

const WRONG_CALL = /\bnew (RangeError|TypeError|Error)\(\s*(?:`[^`]*`|"[^"]*"),?\s*\)/g; // with nothing but its words

/**
 * Leaves out what the page never uses: remarks in data, the stop words and tokenizer beside the stemmer, and the checks of wrong calls, since
 * the page’s own are held to by their types.
 */
const withoutUnused: Plugin = {
  name: "without-unused",
  setup(bundle) {
    bundle.onLoad({ filter: /data[\\/][\w.-]+\.json$/ }, ({ path }) => {
      const data = JSON.parse(readFileSync(path, "utf8"));
      for (const key of SAID_OF_DATA) delete data[key];
      // lists of words are smaller as one text: their quotation marks are a third of them
      const isWords = Array.isArray(data) && data.every((word) => typeof word === "string" && !word.includes(" "));
      if (isWords) return { contents: `export default ${JSON.stringify(data.join(" "))}.split(" ");` };
      return { contents: JSON.stringify(data), loader: "json" };
    });
    bundle.onLoad({ filter: /src[\\/]expect[\\/]index\.ts$/ }, ({ path }) => {
      const names = [...readFileSync(path, "utf8").matchAll(/\bexpect[A-Z]\w*/g)].map(([name]) => name);
      return { contents: names.map((name) => `export const ${name} = () => {};`).join("\n") };
    });
    // what a wrong call is told: nobody calls but the page, whose calls are held to by their types
    bundle.onLoad(
      { filter: /src[\\/](core|align|evidence|format|lexicon|model|segment|text|review)[\\/].*\.ts$/ },
      ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(WRONG_CALL, "new $1()"),
        loader: "ts",
      }),
    );
    bundle.onLoad({ filter: /natural[\\/].*(stopwords|aggressive_tokenizer)\.js$/ }, () => ({ contents: "" }));
  },
};

const { outputFiles } = await build({
  entryPoints: [join(root, "src/review/client/main.tsx")],
  outdir: root,
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  charset: "utf8",
  target: "es2022",
  tsconfig: join(root, "src/review/client/tsconfig.json"),
  plugins: [withoutUnused],
  banner: { js: NOTICE },
  logOverride: { "empty-import-meta": "silent" }, // where the file of the lexicon lies is left out with all that asks for it
});
const textOf = (ending: string): string => {
  const file = outputFiles.find(({ path }) => path.endsWith(ending));
  if (file === undefined) throw new Error(`The bundle has no ${ending} file.`);
  return file.text.trim();
};
const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
// a second time over what esbuild made small takes another 2.5 KB of 62, by Brotli
const { code } = await minify(textOf(".js"), {
  ecma: 2020,
  compress: { passes: 3 },
  format: { comments: /^ duiqi/ },
});
const [script, style] = [code ?? "", textOf(".css")];
// the page carries the part of the lexicon that it needs
if (script.includes("lexicon.bin")) throw new Error("The client would load the whole lexicon.");

const client = `${JSON.stringify({ script, style, scriptHash: hashOf(script), styleHash: hashOf(style) })}\n`;
if (!existsSync(output) || readFileSync(output, "utf8") !== client) {
  // a run beside this one never reads half a file
  writeFileSync(`${output}.part`, client);
  renameSync(`${output}.part`, output);
}
const inPage = Buffer.from(style + script);
const kilobytes = (bytes: Uint8Array): string => (bytes.length / 1000).toFixed(1);
console.log(
  `data/review-client.json: script and style of ${kilobytes(inPage)} KB, ` +
    `${kilobytes(gzipSync(inPage, { level: 9 }))} KB by gzip, ${kilobytes(brotliCompressSync(inPage))} KB by Brotli`,
);
