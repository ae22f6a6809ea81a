import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError } from "../../src/model/index.js";
import { blocksOf } from "../support/document-blocks.js";
import { shape, slides } from "../support/slides.js";

describe("what is read", () => {
  test("slides in their order: the title first, items, other shapes, and then what the speaker says", async () => {
    const bytes = slides(
      [
        shape("", "On the left.") + shape("ctrTitle", "Rain") + shape("subTitle", "A talk") + shape("sldNum", "1"),
        shape("sldImg") + shape("body", "Begin slowly.") + shape("", "Smile.") + shape("sldNum", "1"),
      ],
      [shape("title", "Noon") + shape("body", "It rained.", "It stopped.") + shape("ftr", "Jiangcheng")],
    );
    expect(await blocksOf(bytes)).toEqual([
      "title: Rain",
      "paragraph: On the left.",
      "paragraph: A talk",
      "paragraph: Begin slowly.",
      "paragraph: Smile.",
      "heading: Noon",
      "item: It rained.",
      "item: It stopped.",
    ]);
    expect((await readDocuments(bytes, { name: "a.pptx" })).main.title).toBe("Rain");
  });

  test("tables row by row, line breaks, fields, and nothing twice", async () => {
    const cell = (text: string): string => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const table = `<p:graphicFrame><a:tbl><a:tr>${cell("城市")}${cell("人口")}</a:tr><a:tr>${cell("江城")}${cell("12")}</a:tr></a:tbl></p:graphicFrame>`;
    const twice = shape("", "方框");
    const more = `<p:sp><p:txBody><a:p><a:r><a:t>雨</a:t></a:r><a:br/><a:fld><a:t>第二行</a:t></a:fld></a:p></p:txBody></p:sp>
      <mc:AlternateContent><mc:Choice>${twice}</mc:Choice><mc:Fallback>${twice}</mc:Fallback></mc:AlternateContent>`;
    expect(await blocksOf(slides([table + more]))).toEqual([
      ...["cell: 城市", "cell: 人口", "cell: 江城", "cell: 12"],
      ...["paragraph: 雨", "paragraph: 第二行", "paragraph: 方框"],
    ]);
  });
});

test.each([
  ["cut off", slides([shape("", "Rain.")]).subarray(0, 200), "The PowerPoint presentation is cut off or damaged"],
  ["without slides", slides(), "The file shows no text"],
  ["without text", zipSync({ a: strToU8("a") }), "is called a PowerPoint presentation, and has no text of one in it"],
  ["with broken XML", slides(["<p:sp>"]), "The PowerPoint presentation is damaged: its XML has an error"],
])("a presentation %s is refused by name", async (_, bytes, message) => {
  await expect(readDocuments(bytes, { name: "a.pptx" })).rejects.toThrow(message);
  await expect(readDocuments(bytes, { name: "a.pptx" })).rejects.toThrow(BitextError);
});
