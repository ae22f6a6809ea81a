import { BitextError } from "../model/index.js";

/** What we use of pdf.js. */
export interface PdfLibrary {
  getDocument(options: {
    readonly data: Uint8Array;
    readonly verbosity: 0;
    readonly isEvalSupported: false;
    readonly disableFontFace: true;
    readonly useSystemFonts: false;
    readonly useWorkerFetch: false;
    readonly CMapReaderFactory: new () => CMapReader;
  }): { readonly promise: Promise<PdfFile>; destroy(): Promise<void> };
}

/** A file that is open. */
export interface PdfFile {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: object }>;
  getPage(number: number): Promise<PdfPage>;
}

interface PdfPage {
  getViewport(options: { readonly scale: 1 }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly (PdfItem | { readonly type: string })[] }>;
  cleanup(): void;
}

/** A piece of text; its transform leads from the font's square to the page. */
export interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

interface CMapReader {
  fetch(request: { readonly name: string }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }>;
}

/** What we use of Node's `process`, which Deno and Bun have too. */
interface Engine {
  getBuiltinModule?(name: "node:fs"): { readFileSync(file: string): Uint8Array };
  getBuiltinModule?(name: "node:module"): { createRequire(from: string): { resolve(specifier: string): string } };
}

// a name in a variable: bundlers would ask for the package, which is optional
const NAME: string = "pdfjs-dist/legacy/build/pdf.mjs";
const here: string | undefined = import.meta.url;

/**
 * Loads pdf.js, once.
 *
 * @throws BitextError `file-unreadable` where it is not installed, with what installs it.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const withdraw = standIns();
  try {
    return await import(NAME);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
    const message = `PDF files are read by the package pdfjs-dist, which does not load (${why.replace(/\.$/, "")}). Install it beside duiqi: npm install pdfjs-dist@5.`;
    throw new BitextError("file-unreadable", message, { cause });
  } finally {
    withdraw();
  }
}

/** Classes that pdf.js asks for when it loads, and uses only to draw: where neither the engine nor a canvas has them, empty ones stand there meanwhile. */
function standIns(): () => void {
  const missing = ["DOMMatrix", "ImageData", "Path2D"].filter((name) => !Reflect.has(globalThis, name));
  for (const name of missing) Reflect.set(globalThis, name, class {});
  return () => {
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  };
}

/** Reads the tables that say which characters the codes of Chinese fonts stand for, from the package's own folder. */
export class PackageCMaps implements CMapReader {
  async fetch({
    name,
  }: {
    readonly name: string;
  }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }> {
    const engine: Engine | undefined = Reflect.get(globalThis, "process");
    if (typeof engine?.getBuiltinModule !== "function" || !/^[\w-]+$/.test(name)) {
      throw new Error(`There is no CMap ${name}.`);
    }
    const { createRequire } = engine.getBuiltinModule("node:module");
    const file = createRequire(here ?? "").resolve(`pdfjs-dist/cmaps/${name}.bcmap`);
    const data = engine.getBuiltinModule("node:fs").readFileSync(file);
    return { cMapData: new Uint8Array(data), isCompressed: true };
  }
}
