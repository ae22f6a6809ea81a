import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import type { Issue } from "../../src/model/index.js";
import { blocksOf } from "../support/document-blocks.js";

/** A rich text file of ASCII. */
const rtf = (content: string, head = "\\ansi\\ansicpg1252"): Uint8Array =>
  new TextEncoder().encode(`{\\rtf1${head}${content}}`);
const textOf = async (content: string, head?: string): Promise<string> =>
  (await readDocuments(rtf(content, head))).main.text;

describe("what is read", () => {
  test("title, headings, paragraphs, items and captions, by the names of styles and levels of the outline", async () => {
    const styles = `{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\*\\cs10 Strong;}{\\s3 Title;}{\\s4 caption;}{\\s5 toc 1;}}`;
    const bytes = rtf(
      `${styles}\\pard\\s3 Rain\\par\\pard\\s1 At {\\b noon}\\par\\pard The rain\nstopped.\\par
{\\pard\\s4 A bridge\\par}\\pard\\s5 Noon 3\\par\\pard\\outlinelevel1 Part\\par\\pard{\\listtext\\'b7\\tab}One\\par\\pard{\\pntext 1.}Two\\par
\\pard\\ls1 Three\\par\\pard Roses\\line are red.\\sect\\par Last`,
    );
    expect(await blocksOf(bytes)).toEqual([
      "title: Rain",
      "heading: At noon",
      "paragraph: The rainstopped.",
      "caption: A bridge",
      "heading: Part",
      ...["item: One", "item: Two", "item: Three"],
      ...["paragraph: Roses", "paragraph: are red.", "paragraph: Last"],
    ]);
    expect((await readDocuments(bytes, { name: "a.txt" })).main.title).toBe("Rain");
  });

  test("characters of code pages, by the fonts and else by the document's", async () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136{\\*\\falt Ming}MingLiU;}}";
    expect(await textOf(`${fonts}\\f1\\'d3\\'ea\\'cd\\'a3{\\f2\\'ab\\'42}{\\f0 caf\\'e9}\\'c1\\'cb`)).toBe(
      "雨停雨café了",
    );
    expect(await textOf("\\'d3\\'ea\\'81\\{", "\\ansi\\ansicpg936")).toBe("雨亄");
    expect(await textOf("\\'abB, \\'a5\\'5c\\'a1\\'43", "\\ansi\\ansicpg950")).toBe("雨, 功。");
    expect(await textOf("caf\\'e9 \\'93x\\'94")).toBe("café “x”");
  });

  test("characters by their numbers, without what stands there for programs that do not know them", async () => {
    expect(await textOf("\\u38632?\\u20572\\'3f\\uc2\\u20102\\'d2\\'c6\\uc0\\u12290 A{\\uc1\\u-30264?}B")).toBe(
      "雨停了。A览B",
    );
    expect(await textOf("\\u-10179?\\u-8704?x\\u-10179?\\par")).toBe("😀x");
    expect(await textOf("{\\upr{dog}{\\*\\ud{\\u29399?}}} \\ldblquote a\\rdblquote\\emdash b\\~c\\_d\\{\\\\\\}")).toBe(
      "狗 “a”—b c-d{\\}",
    );
  });

  test("tables row by row, text boxes before what they hang on, results of fields", async () => {
    const box =
      "{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv Box}}{\\shptxt \\pard In a box.\\par}}{\\shprslt In a box.}}";
    const bytes = rtf(
      `\\trowd\\cellx1\\cellx2\\pard\\intbl City\\cell One\\par Two\\cell\\row\\pard Behind.${box}\\par
{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt A link}} here.\\par`,
    );
    expect(await blocksOf(bytes)).toEqual([
      ...[
        "cell: City",
        "cell: One",
        "cell: Two",
        "paragraph: In a box.",
        "paragraph: Behind.",
        "paragraph: A link here.",
      ],
    ]);
  });

  test("notes behind the text, endnotes last", async () => {
    const bytes = rtf(
      "One.{\\super\\chftn}{\\footnote\\ftnalt\\pard\\chftn The end.}Two.{\\*\\footnote\\pard The foot.\\par Its second line.}\\par Three.",
    );
    expect((await readDocuments(bytes)).main.text).toBe("One.Two.\nThree.\nThe foot.\nIts second line.\nThe end.");
  });

  test("nothing that was deleted, is hidden, packed, or stands on every page", async () => {
    const bytes = rtf(
      `{\\info{\\title Old}{\\author A}}{\\header Top\\par}{\\footerf Foot}{\\*\\generator W;}He {\\deleted in }{\\revised out}{\\v hidden}
 again{\\*\\annotation No.}{\\pict 00ff}{\\xe{\\v Index}}.\\par One {\\deleted\\par}and two.\\par{\\*\\unknown{\\b No}}\\bin4 {{{{Last{\\v\\line}.`,
    );
    expect((await readDocuments(bytes)).main.text).toBe("He out again.\nOne and two.\nLast.");
  });
});

test("a file that is cut off is read as far as it goes, and that is said", async () => {
  const issues: Issue[] = [];
  const whole = rtf("It rained.\\par {\\b Then it stopped.}\\par");
  const read = await readDocuments(whole.subarray(0, -6), { onIssue: (issue) => issues.push(issue) });
  expect(read.main.text).toBe("It rained.\nThen it stopped.");
  expect(issues.map(({ rule }) => rule)).toEqual(["file-cut-off"]);
  await expect(readDocuments(rtf(""))).rejects.toThrow("The file shows no text");
});

test("time is linear in groups that lie in each other, words and bytes", async () => {
  const deep = rtf(`${"{".repeat(200_000)}Rain.`);
  expect((await readDocuments(deep)).main.text).toBe("Rain.");
  expect(await textOf("\\u26080?".repeat(100_000))).toHaveLength(100_000);
});
