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
    ["nodejieba", { nodejieba: jieba, ...nodeRs }],
    ["@node-rs/jieba", nodeRs],
    ["@node-rs/jieba", { nodejieba: broken, ...nodeRs }],
    ["@node-rs/jieba", { nodejieba: {}, ...nodeRs }],
    ["longest-match", { "@node-rs/jieba": nodeRs["@node-rs/jieba"] }],
    ["longest-match", {}],
  ])("takes %s, the best that works", async (name, installed) => {
    const segmenter = await loadWordSegmenter({ importPackage: importing(installed) });
    expect(segmenter.name).toBe(name);
    expect(segmenter.cut("词语").join("")).toBe("词语");
  });

  it("takes the preferred one", async () => {
    const importPackage = importing({ nodejieba: jieba, ...nodeRs });
    expect((await loadWordSegmenter({ prefer: "@node-rs/jieba", importPackage })).name).toBe("@node-rs/jieba");
    expect((await loadWordSegmenter({ prefer: "longest-match", importPackage })).name).toBe("longest-match");
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
