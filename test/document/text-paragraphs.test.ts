import { describe, expect, test } from "vitest";
import { withoutFurniture } from "../../src/document/page-furniture.js";
import type { TextLine } from "../../src/document/positioned-text.js";
import { textParagraphs } from "../../src/document/text-paragraphs.js";

const COLUMN = {};

interface Line {
  readonly indent?: number;
  readonly end?: number;
  readonly size?: number;
  readonly font?: string;
  readonly page?: number;
  readonly column?: object;
}

const line = (
  text: string,
  y: number,
  { indent = 0, end = 400, size = 10, font = "a", page = 0, column = COLUMN }: Line = {},
): TextLine => ({
  text,
  x: 60 + indent,
  end,
  y,
  size,
  fonts: [font],
  page,
  column,
});

const full = (count: number, from: number): TextLine[] =>
  Array.from({ length: count }, (_, at) =>
    line("so that every line of it is as full as a line can be and", from + 14 * at),
  );

const blocks = (lines: readonly TextLine[]): string[] =>
  textParagraphs(lines, () => false).map(({ kind, text }) => `${kind}: ${text.slice(0, 40)}`);

describe("where a paragraph ends", () => {
  test("behind a line that has room for the next word", () => {
    expect(blocks([...full(3, 100), line("it ends.", 142, { end: 100 }), ...full(3, 156)])).toHaveLength(2);
  });

  test("before an indent, and where lines stand further apart", () => {
    expect(
      blocks([
        ...full(3, 100),
        line("So it begins again as full as a line can be and", 142, { indent: 20 }),
        ...full(2, 156),
      ]),
    ).toHaveLength(2);
    expect(blocks([...full(3, 100), ...full(3, 170)])).toHaveLength(2);
  });

  test("not at the end of a column, where the line is full", () => {
    const next = Array.from({ length: 3 }, (_, at) =>
      line("in the next column it goes on", 60 + 14 * at, { column: full }),
    );
    expect(blocks([...full(3, 100), ...next])).toHaveLength(1);
  });

  test("before what begins as an item does, but for a number that ends a sentence", () => {
    expect(
      blocks([...full(2, 100), line("the third one stops.", 128), line("1. One thing has to be brought along", 142)]),
    ).toHaveLength(2);
    expect(blocks([...full(2, 100), line("3. The rain stopped then, and so on and on", 128)])).toHaveLength(1);
  });

  test("numbers by themselves are cells", () => {
    expect(
      blocks([line("Revenue in billion yuan", 100), line("149.86", 114, { end: 90 }), line("Income", 128)]),
    ).toHaveLength(3);
  });
});

test("headings by their size, or by a font that only short lines have", () => {
  const found = blocks([
    line("Rain in the Lower Town: a Year", 60, { size: 18, indent: 40 }),
    line("of Water", 82, { size: 18, indent: 90, end: 300 }),
    ...full(3, 120),
    line("A small heading", 170, { font: "bold", end: 140 }),
    ...full(3, 184),
  ]);
  expect(found.map((block) => block.split(":")[0])).toEqual(["title", "paragraph", "heading", "paragraph"]);
  expect(found[0]).toBe("title: Rain in the Lower Town: a Year of Water");
});

describe("what is no text", () => {
  const page = (number: number, more: readonly TextLine[] = []): TextLine[] => [
    line("Rain Weekly", 30, { size: 9, page: number }),
    ...full(5, 100).map((each, at) => ({ ...each, text: `${"abc"[number]}${"defgh"[at]} and so on`, page: number })),
    ...more,
    line(`Page ${number + 1} of 3`, 800, { size: 9, page: number }),
  ];

  test("heads that come again and page numbers", () => {
    const { text, furniture } = withoutFurniture(
      [0, 1, 2].map((number) => page(number)),
      10,
    );
    expect(furniture).toHaveLength(6);
    expect(text).toHaveLength(15);
  });

  test("footnotes stand apart", () => {
    const notes = [line("1 A note that is small,", 700, { size: 8 }), line("and goes on.", 710, { size: 8 })];
    const { text, footnotes } = withoutFurniture([page(0, notes)], 10);
    expect(footnotes.map((each) => each.text)).toEqual(["1 A note that is small,", "and goes on."]);
    expect(text).toHaveLength(5);
  });

  test("a line that stands alone at the top is text where it is as large as the rest", () => {
    expect(withoutFurniture([[line("Rain", 30), ...full(5, 100)]], 10).furniture).toEqual([]);
  });
});
