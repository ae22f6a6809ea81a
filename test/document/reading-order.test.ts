import { describe, expect, test } from "vitest";
import type { TextItem } from "../../src/document/positioned-text.js";
import { readingOrder } from "../../src/document/reading-order.js";

const item = (text: string, x: number, y: number, size = 10): TextItem => ({
  text,
  x,
  y,
  size,
  width: text.length * 0.5 * size,
  font: "a",
});

const column = (name: string, x: number, from: number, count: number, top = 100): TextItem[] =>
  Array.from({ length: count }, (_, at) => item(`${name}${from + at} of a column of full lines`, x, top + 14 * at));

const textsOf = (items: readonly TextItem[]): string[] =>
  readingOrder({ width: 595, height: 842, items }, 0).map(({ text }) => text.split(" ")[0]);

describe("columns", () => {
  test("one after the other, in whatever order the file has them", () => {
    const items = [...column("r", 320, 1, 5, 103), ...column("l", 60, 1, 9)];
    const wanted = ["l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8", "l9", "r1", "r2", "r3", "r4", "r5"];
    expect(textsOf(items)).toEqual(wanted);
    expect(textsOf(items.toReversed())).toEqual(wanted);
  });

  test("of three, and what runs across them stands where it stands", () => {
    const across = item(
      "Across all of the three columns of this page, from the left edge to the right one, it runs",
      40,
      60,
      12,
    );
    const items = [1, 2, 3].flatMap((at) => column(`${at}-`, 190 * at - 150, 1, 4));
    const below = item(
      "Below all of the three columns of this page, from the left edge to the right one, it runs",
      40,
      400,
      12,
    );
    expect(textsOf([below, ...items, across])).toEqual([
      "Across",
      ...[1, 2, 3].flatMap((at) => [1, 2, 3, 4].map((line) => `${at}-${line}`)),
      "Below",
    ]);
  });

  test("the text may end on the first line of the second one", () => {
    expect(textsOf([...column("r", 320, 1, 1), ...column("l", 60, 1, 7)]).slice(-2)).toEqual(["l7", "r1"]);
  });

  test("the cells of a table are read row by row", () => {
    const rows = ["City", "Jiangcheng", "Xin", "Old Wharf"].flatMap((name, at) => [
      item(name, 60, 100 + 14 * at),
      item(`${at}`, 320, 100 + 14 * at),
    ]);
    expect(
      textsOf([
        ...rows,
        item("All of the lines below the table are as long as the page is wide, so that none is in a column", 60, 300),
      ]).slice(0, 4),
    ).toEqual(["City", "0", "Jiangcheng", "1"]);
  });
});

describe("rows", () => {
  const lineOf = (...items: readonly TextItem[]): string[] =>
    readingOrder({ width: 595, height: 842, items }, 0).map(({ text }) => text);

  test("pieces are put together, with a space where they stand apart", () => {
    expect(lineOf(item("Ro", 60, 100), item("bots", 70, 100), item("work", 93, 100.4))).toEqual(["Robots work"]);
  });

  test("Chinese characters that are set apart are one word, and digits beside them have no space", () => {
    const han = (text: string, x: number): TextItem => ({ ...item(text, x, 100), width: 10 * text.length });
    expect(lineOf(han("通", 60), han("知", 78))).toEqual(["通知"]);
    expect(lineOf({ ...han("2 月 23 日起", 60), width: 80 })).toEqual(["2月23日起"]);
  });

  test("marks of notes are left out, and indices of units stay", () => {
    expect(lineOf(item("It rained.", 60, 100), item("12", 110, 96, 6))).toEqual(["It rained."]);
    expect(lineOf(item("It has 5 km", 60, 100), item("2", 115, 96, 6))).toEqual(["It has 5 km2"]);
  });
});

test("the order of many small pieces takes time linear in them, or nearly so", () => {
  const many = Array.from({ length: 40_000 }, (_, at) => item("a", 60 + (at % 400), 10 + Math.floor(at / 400)));
  const start = performance.now();
  readingOrder({ width: 595, height: 842, items: many }, 0);
  expect(performance.now() - start).toBeLessThan(10_000); // far above what it takes, far below its square
});
