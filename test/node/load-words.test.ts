import { describe, expect, it } from "vitest";
import { type ImportPackage, loadWordSegmenter } from "../../src/node/index.js";

const jieba = { cut: (text: string): string[] => [...text] };
const broken = {
  cut: (): string[] => {
    throw Object.assign(new Error("no binary"), { code: "BINDING_NOT_FOUND" });
  },
};
const nodeRs = {
  "@node-rs/jieba": { Jieba: { withDict: () => jieba } },
  "@node-rs/jieba/dict.js": { dict: new Uint8Array() },
};

/** An `import` of what is installed, here and now. */
const importing =
  (installed: Record<string, unknown>): ImportPackage =>
  async <Exports>(specifier: string) => {
    if (!(specifier in installed)) throw new Error(`Cannot find package '${specifier}'`);
    return { default: installed[specifier] as Exports };
  };

describe("loadWordSegmenter", () => {
  it.each([
    ["jieba", undefined, { nodejieba: jieba, ...nodeRs }],
    ["jieba", "jieba", {}],
    ["nodejieba", "nodejieba", { nodejieba: jieba }],
    ["@node-rs/jieba", "@node-rs/jieba", nodeRs],
    ["longest-match", "longest-match", {}],
  ] as const)("takes %s where %s is asked for", async (name, prefer, installed) => {
    const segmenter = await loadWordSegmenter({ prefer, importPackage: importing(installed) });
    expect(segmenter.name).toBe(name);
    expect(segmenter.cut("词语").join("")).toBe("词语");
  });

  it("names the preferred one that does not work, and why", async () => {
    const loading = loadWordSegmenter({
      prefer: "nodejieba",
      importPackage: importing({ nodejieba: broken, ...nodeRs }),
    });
    await expect(loading).rejects.toThrow(/"nodejieba" does not load here/);
    await expect(loading).rejects.toHaveProperty("cause.code", "BINDING_NOT_FOUND");
  });

  it("finds something wherever it runs", async () => {
    const segmenter = await loadWordSegmenter();
    expect(segmenter.cut("会议召开").join("")).toBe("会议召开");
  });
});
