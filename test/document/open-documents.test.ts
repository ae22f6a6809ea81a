import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError } from "../../src/model/index.js";
import { blocksOf } from "../support/document-blocks.js";
import { openFile } from "../support/open-files.js";

const p = (content: string, style = "Standard"): string => `<text:p text:style-name="${style}">${content}</text:p>`;
const h = (content: string): string => `<text:h text:outline-level="1">${content}</text:h>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join("")}</table:table-row>`;

describe("what is read", () => {
  test("title, headings, paragraphs, items and captions, by styles that lead to those which every writer has", async () => {
    const styles = `<style:style style:name="P1" style:parent-style-name="Title"/>
      <style:style style:name="P2" style:parent-style-name="Illustration"/>`;
    const bytes = openFile(
      p("雨", "P1") +
        h("Noon") +
        p('The rain<text:s text:c="2"/>stopped<text:tab/>&amp; he <text:span>went</text:span> out.') +
        `<text:list><text:list-header>${p("Head")}</text:list-header><text:list-item>${p("One")}<text:list><text:list-item>${p("In it")}
         </text:list-item></text:list></text:list-item><text:list-item>${h("Numbered")}</text:list-item></text:list>` +
        p("A bridge", "P2") +
        p(""),
      {
        styles,
        parts: { "styles.xml": '<s><style:style style:name="Illustration" style:parent-style-name="Caption"/></s>' },
      },
    );
    expect(await blocksOf(bytes)).toEqual([
      "title: 雨",
      "heading: Noon",
      "paragraph: The rain stopped & he went out.",
      "item: Head",
      "item: One",
      "item: In it",
      "heading: Numbered",
      "caption: A bridge",
    ]);
    expect((await readDocuments(bytes)).main.title).toBe("雨");
    expect(await blocksOf(openFile(h("雨停了") + p("他出去了。")))).toEqual(["title: 雨停了", "paragraph: 他出去了。"]);
  });

  test("tables row by row, tables in them too, and text boxes before what they hang on", async () => {
    const box = `<draw:frame><draw:text-box>${p("In a box.")}</draw:text-box><svg:title>Box</svg:title><svg:desc>A box</svg:desc></draw:frame>`;
    const inner = `<table:table>${row(p("Inner"))}</table:table>`;
    expect(
      await blocksOf(
        openFile(
          `<table:table><table:table-header-rows>${row(p("City"), p("People"))}</table:table-header-rows>${row(inner + p("12"))}
           <table:covered-table-cell/></table:table>${p(`Behind.${box}`)}`,
        ),
      ),
    ).toEqual(["cell: City", "cell: People", "cell: Inner", "cell: 12", "paragraph: In a box.", "paragraph: Behind."]);
  });

  test("notes behind the text, endnotes last, without their numbers", async () => {
    const note = (kind: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const bytes = openFile(
      p(`One.${note("endnote", "The end.")} Two.`) +
        `<table:table>${row(p(`A${note("footnote", "The foot.")}`))}</table:table>`,
    );
    expect(await blocksOf(bytes)).toEqual([
      "paragraph: One. Two.",
      "cell: A",
      "paragraph: The foot.",
      "paragraph: The end.",
    ]);
  });

  test("nothing that was deleted, is hidden, or says what is said elsewhere", async () => {
    const styles = `<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="T2" style:parent-style-name="T1"/>`;
    const bytes = openFile(
      `<text:tracked-changes><text:changed-region><text:deletion>${p("Deleted.")}</text:deletion></text:changed-region></text:tracked-changes>
       <text:table-of-content>${p("Noon 3")}</text:table-of-content>
       <text:section text:display="none">${p("No section.")}</text:section>` +
        p(
          `He went <text:change/><text:change-start/>out<text:change-end/><text:span text:style-name="T2">hidden</text:span>.
           <office:annotation>${p("A comment.")}</office:annotation><text:ruby><text:ruby-base>雨</text:ruby-base><text:ruby-text>yǔ</text:ruby-text></text:ruby>`,
        ) +
        p("hidden too", "T1") +
        p("Roses<text:line-break/>are red."),
      { styles },
    );
    expect(await blocksOf(bytes)).toEqual(["paragraph: He went out. 雨", "paragraph: Roses", "paragraph: are red."]);
  });

  test("a presentation by slides: the title a heading, notes behind the slide", async () => {
    const frame = (kind: string, text: string): string =>
      `<draw:frame presentation:class="${kind}"><draw:text-box>${p(text)}</draw:text-box></draw:frame>`;
    const slide = (title: string, text: string, note: string): string =>
      `<draw:page>${frame("title", title)}${frame("outline", text)}${frame("footer", "Every time")}
       <presentation:notes><draw:page-thumbnail/>${frame("notes", note)}</presentation:notes></draw:page>`;
    expect(
      await blocksOf(
        openFile(slide("Rain", "It rained.", "Say it.") + slide("Noon", "It stopped.", ""), { kind: "presentation" }),
      ),
    ).toEqual([
      "title: Rain",
      "paragraph: It rained.",
      "paragraph: Say it.",
      "heading: Noon",
      "paragraph: It stopped.",
    ]);
  });

  test("a sheet cell by cell, row by row, as it is shown", async () => {
    const styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const bytes = openFile(
      `<table:table table:name="S">${row(p("城市"), p("人口"))}${row(p("江城"), p("12,000"))}</table:table>
       <table:table table:style-name="ta2">${row(p("不见"))}</table:table>`,
      {
        kind: "spreadsheet",
        styles,
      },
    );
    expect(await blocksOf(bytes, "a.ods")).toEqual(["cell: 城市", "cell: 人口", "cell: 江城", "cell: 12,000"]);
  });

  test("what it is called does not matter, and is believed only where the bytes say nothing", async () => {
    for (const name of ["a.txt", "a.odt", undefined])
      expect(await blocksOf(openFile(p("雨停了。")), name)).toHaveLength(1);
  });
});

describe("what is damaged is refused by name", () => {
  const good = openFile(p("The rain stopped."));
  test.each([
    ["cut off", good.subarray(0, good.length - 40), "The OpenDocument file is cut off or damaged"],
    [
      "with a password",
      openFile("", { parts: { "META-INF/manifest.xml": "<m><manifest:encryption-data/></m>" } }),
      "The OpenDocument file has a password; save it without one.",
    ],
    [
      "without text",
      zipSync({ a: strToU8("a") }),
      "The file is called an OpenDocument file, and has no text of one in it.",
    ],
    ["without words", openFile(p("")), "The file shows no text; Chinese or English was expected."],
    ["with broken XML", openFile("<text:p>"), "The OpenDocument file is damaged: its XML has an error"],
  ])("a file %s", async (_, bytes, message) => {
    await expect(readDocuments(bytes, { name: "a.odt" })).rejects.toThrow(message);
    await expect(readDocuments(bytes, { name: "a.odt" })).rejects.toThrow(BitextError);
  });

  test("styles that follow each other in a circle are none", async () => {
    const styles =
      '<style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/>';
    expect(await blocksOf(openFile(p("The rain stopped.", "A"), { styles }))).toEqual(["paragraph: The rain stopped."]);
  });
});
