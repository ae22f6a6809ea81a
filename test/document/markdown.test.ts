import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import type { Document, Issue } from "../../src/model/index.js";

const read = async (text: string, name = "a.md"): Promise<Document> =>
  (await readDocuments(new TextEncoder().encode(text), { name })).main;

const blocksOf = async (text: string): Promise<string[]> => {
  const { blocks, text: whole } = await read(text);
  return blocks.map(({ kind, start, end }) => `${kind}: ${whole.slice(start, end)}`);
};

describe("blocks", () => {
  test("front matter says title and date, and is no text", async () => {
    const text = '---\ntitle: "Rain"\ndate: 2024-03-02 08:00\ntags: [a]\n---\n\n# Rain\n\nIt rained.\n';
    expect(await read(text)).toMatchObject({ title: "Rain", date: "2024-03-02", text: "Rain\nIt rained." });
    expect(await blocksOf(text)).toEqual(["title: Rain", "paragraph: It rained."]);
    expect(await blocksOf("+++\ntitle = 'Rain'\n+++\nIt rained.")).toEqual(["title: Rain", "paragraph: It rained."]);
    expect(await blocksOf("---\n\nIt rained.\n\n---\n\nIt stopped.")).toEqual([
      "paragraph: It rained.",
      "paragraph: It stopped.",
    ]);
  });

  test("headings of both kinds", async () => {
    expect(await blocksOf("Rain\n===\n\n## It *stops* ## {#stop}\nAt noon.\n\nThen\n---\n#tag is none")).toEqual([
      "title: Rain",
      "heading: It stops",
      "paragraph: At noon.",
      "heading: Then",
      "paragraph: #tag is none",
    ]);
  });

  test("lines of a paragraph join, Chinese without a space; two spaces end a line", async () => {
    expect(await blocksOf("It rained\nall day.\n\n雨下了\n一整天。\n\nRoses are red,  \nviolets are blue.")).toEqual([
      "paragraph: It rained all day.",
      "paragraph: 雨下了一整天。",
      "paragraph: Roses are red,",
      "paragraph: violets are blue.",
    ]);
  });

  test("items, in each other, over lines and paragraphs, and tasks", async () => {
    const text =
      "Two things:\n- One goes\n  on.\n\n  And on.\n  1. Inner\n* [x] Done\n\nBehind it.\n\n1) First\nIn\n1986. A year.";
    expect(await blocksOf(text)).toEqual([
      "paragraph: Two things:",
      "item: One goes on.",
      "item: And on.",
      "item: Inner",
      "item: Done",
      "paragraph: Behind it.",
      "item: First In",
      "item: A year.",
    ]);
    expect(await blocksOf("That was in\n1986. A good year.")).toEqual(["paragraph: That was in 1986. A good year."]);
  });

  test("tables cell by cell", async () => {
    expect(await blocksOf("Before.\n\n| City | a \\| b |\n|:--|--:|\n| Jiangcheng | **12** |\n\nBehind.")).toEqual([
      "paragraph: Before.",
      "cell: City",
      "cell: a | b",
      "cell: Jiangcheng",
      "cell: 12",
      "paragraph: Behind.",
    ]);
  });

  test("quotes are text, with what is in them", async () => {
    expect(await blocksOf("> [!NOTE]\n> It rained\nall day.\n>> Deeper.\n> - Item\n\nBehind.")).toEqual([
      "paragraph: It rained all day.",
      "paragraph: Deeper.",
      "item: Item",
      "paragraph: Behind.",
    ]);
  });

  test("code, rules, comments, scripts and definitions are left out", async () => {
    const text =
      "One.\n\n```js\nlet a = 1; # no\n```\n\n    indented code\n\n~~~~\n```\n~~~~\n* * *\n<!-- a\nb -->\n<script>\nx\n</script>\n[a]: https://a.example\n- Item\n  ```\n  code\n  ```\n\nTwo.";
    expect(await blocksOf(text)).toEqual(["paragraph: One.", "item: Item", "paragraph: Two."]);
  });

  test("code without an end is said", async () => {
    const issues: Issue[] = [];
    const bytes = new TextEncoder().encode("---\ntitle: A\n---\nOne.\n```\nTwo.");
    const { main } = await readDocuments(bytes, { name: "a.md", onIssue: (issue) => issues.push(issue) });
    expect(main.text).toBe("A\nOne.");
    expect(issues).toMatchObject([{ rule: "code-unclosed", place: { line: 5 } }]);
  });
});

test.each([
  [
    "**Bold**, *slanted*, ***both***, __bold__, _slanted_ and ~~struck~~.",
    "Bold, slanted, both, bold, slanted and struck.",
  ],
  ["**A *b* c** and ***d** e*", "A b c and d e"],
  ["会议**加粗。**后面", "会议加粗。后面"],
  ["5 * 3 * 2, snake_case_name, a ** b", "5 * 3 * 2, snake_case_name, a ** b"],
  ["Run `a * b_c_ **d**` or ``a ` b``.", "Run a * b_c_ **d** or a ` b."],
  ["One ` alone and \\*stars\\* and \\`codes\\`", "One ` alone and *stars* and `codes`"],
  ['[A bridge](https://a.example/b_(c) "Title"), [b](<a b>), [c][1], [d][], [e]', "A bridge, b, c, d, [e]"],
  ["[`code`](a.md) and [![picture](a.png)](b.md)behind", "code and behind"],
  ["A picture ![of it](a.png) and a note[^1].", "A picture and a note."],
  ["<https://a.example/a_b_c> and <b>bold</b>, <br>new", "https://a.example/a_b_c and bold, new"],
  ["R&amp;D &lt;3 &#20013; &unknown; &#0;", "R&D <3 中 &unknown;"],
])("inline marks: %s", async (text, shown) => {
  expect((await read(`Text. ${text}`)).text).toBe(`Text. ${shown}`);
});

test("a label that is defined stands for itself", async () => {
  expect((await read("See [the Page] and [not].\n\n[The page]: https://a.example")).text).toBe(
    "See the Page and [not].",
  );
});

test("what is called .md is Markdown, also with tags at its beginning; a page is a page", async () => {
  const tagged = '<p align="center">\n<img src="a.png">\n</p>\n\n# Rain\n\nIt **rained**.';
  for (const name of ["README.md", "README"]) expect((await read(tagged, name)).text).toBe("Rain\nIt rained.");
  expect((await read("<!DOCTYPE html><title>Rain</title><p>It **rained** all day.</p>")).text).toContain("**rained**");
  expect((await read("# Rain\n\nIt rained.", "a.txt")).text).toBe("# Rain\nIt rained.");
});

test("marks that are repeated take time linear in them", async () => {
  const start = performance.now();
  for (const mark of ["a**b", "[", "[a](", "`a", "> ", "_a ", "<a ", "![", "| ", "\\", "- "]) {
    expect((await read(`Text.\n\n${mark.repeat(40_000)}z`)).text.startsWith("Text.")).toBe(true);
  }
  expect(performance.now() - start).toBeLessThan(10_000); // far above what it takes, far below its square
});
