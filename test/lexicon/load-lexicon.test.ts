import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sideFromLines } from "../../src/segment/index.js";

const file = resolve(import.meta.dirname, "../../data/lexicon.bin");
const source = sideFromLines(["今天天气很好。", "我们去公园吧。"], "zh");
const target = sideFromLines(["The weather is fine today.", "Let us go to the park."], "en");

/** The library as it is before anything was loaded, in an engine that reads no files, as a browser does not. */
async function inBrowser(): Promise<
  typeof import("../../src/lexicon/index.js") & typeof import("../../src/align/index.js")
> {
  Reflect.set(process, "getBuiltinModule", undefined);
  return { ...(await import("../../src/lexicon/index.js")), ...(await import("../../src/align/index.js")) };
}

const { getBuiltinModule } = process;
const fetched: string[] = [];

beforeEach(() => {
  vi.resetModules();
  fetched.length = 0;
  const bytes = readFileSync(file);
  vi.stubGlobal("fetch", async (address: URL | string) => {
    fetched.push(`${address}`);
    return `${address}`.endsWith("lexicon.bin") ? new Response(bytes) : new Response("no such file", { status: 404 });
  });
});
afterEach(() => {
  process.getBuiltinModule = getBuiltinModule;
  vi.unstubAllGlobals();
});

test("Node reads the file, and fetches nothing", async () => {
  const { defaultLexicon, loadLexicon } = await import("../../src/lexicon/index.js");
  expect(await loadLexicon()).toBe(defaultLexicon());
  expect(fetched).toEqual([]);
});

test("Node reads a file at another address", async () => {
  const { defaultLexicon, loadLexicon } = await import("../../src/lexicon/index.js");
  expect(await loadLexicon(pathToFileURL(file))).toBe(defaultLexicon());
  expect(fetched).toEqual([]);
});

test("a browser fetches the lexicon once, however many ask for it, and then has it at once", async () => {
  const { loadLexicon, defaultLexicon, align, alignAsync } = await inBrowser();
  expect(() => align(source, target)).toThrow(/is not loaded yet.*await loadLexicon\(\)/);
  const [beads] = await Promise.all([alignAsync(source, target), loadLexicon(), loadLexicon()]);
  expect(fetched).toEqual([pathToFileURL(file).href]);
  expect(align(source, target)).toEqual(beads);
  expect(defaultLexicon().entryCount).toBeGreaterThan(100_000);
});

test("nothing is fetched by lengths alone, or with a lexicon of one's own", async () => {
  const { encodeLexicon, openLexicon, align, alignAsync, alignTogetherAsync } = await inBrowser();
  const lexicon = openLexicon(encodeLexicon({ entries: new Map([["天气", new Map([["weather", 1]])]]) }));
  expect(align(source, target, { evidence: ["length"] })).toHaveLength(2);
  expect(await alignAsync(source, target, { evidence: ["length"] })).toHaveLength(2);
  expect(await alignAsync(source, target, { lexicon })).toHaveLength(2);
  expect(await alignTogetherAsync([{ source, target }], { lexicon })).toHaveLength(1);
  expect(fetched).toEqual([]);
});

test("an address where nothing or something else is is an error that names it, and another try may succeed", async () => {
  const { loadLexicon } = await inBrowser();
  await expect(loadLexicon("/none.bin")).rejects.toThrow(/The lexicon at \/none.bin does not load \(HTTP 404\)/);
  vi.stubGlobal("fetch", async () => new Response("<!doctype html>"));
  await expect(loadLexicon("/page.html")).rejects.toMatchObject({ code: "format-invalid" });
  vi.stubGlobal("fetch", async () => new Response(readFileSync(file)));
  expect((await loadLexicon("/lexicon.bin")).entryCount).toBeGreaterThan(100_000);
});

test("the file says whose it is", () => {
  expect(readFileSync(file, "latin1")).toContain("CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/");
});
