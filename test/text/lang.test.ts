import { describe, expect, test } from "vitest";
import { detectLang } from "../../src/text/index.js";

describe("detectLang", () => {
  test("tells the languages apart by their letters", () => {
    expect(detectLang("会议指出，要加快发展。")).toBe("zh");
    expect(detectLang("會議指出，要加快發展。")).toBe("zh-Hant");
    expect(detectLang("The meeting called for faster growth.")).toBe("en");
  });

  test("a Chinese text that quotes English stays Chinese, and the other way round", () => {
    expect(detectLang("他介绍了 GPT 和 Transformer 等模型的应用情况，并回答了提问。")).toBe("zh");
    expect(detectLang("The province (四川省) has promoted new quality productive forces (新质生产力).")).toBe("en");
  });

  test("says nothing of a text without letters", () => {
    expect(detectLang("")).toBeUndefined();
    expect(detectLang("2024-02-23 10:30")).toBeUndefined();
  });
});
