import { expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { propertyList } from "../../src/document/property-list.js";
import { binaryPropertyList } from "../support/binary-property-list.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = `<title>雨停了</title><h1>雨停了</h1><p>${"他出去了，天气很好。".repeat(20)}</p>`;

const archive = (resource: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  binaryPropertyList({
    WebSubresources: [{ WebResourceData: Uint8Array.of(1, 2), WebResourceMIMEType: "image/png" }],
    WebMainResource: { WebResourceMIMEType: "text/html", WebResourceFrameName: "", ...resource },
  });

test("the page in an archive of Safari's comes out as the page by itself, with its address", async () => {
  const bytes = archive({
    WebResourceData: bytesOf(PAGE),
    WebResourceTextEncodingName: "UTF-8",
    WebResourceURL: "https://news.example/雨",
  });
  const alone = await readDocuments(bytesOf(PAGE), { url: "https://news.example/雨" });
  expect(await readDocuments(bytes)).toEqual(alone);
  expect(alone.main.title).toBe("雨停了");
});

test("its charset is believed where the page says none", async () => {
  const data = Uint8Array.from([
    ...bytesOf("<p>"),
    0xbb,
    0xe1,
    0xd2,
    0xe9,
    0xbd,
    0xf1,
    0xcc,
    0xec,
    0xd5,
    0xd9,
    0xbf,
    0xaa,
    0xa1,
    0xa3,
  ]);
  const { main } = await readDocuments(archive({ WebResourceData: data, WebResourceTextEncodingName: "gb2312" }));
  expect(main.text).toBe("会议今天召开。");
  expect(main.url).toBeUndefined();
});

test.each([
  ["another list of Apple's", binaryPropertyList({ CFBundleName: "x" })],
  ["one without a page", binaryPropertyList({ WebMainResource: { WebResourceURL: "x" } })],
  ["one that is cut off", archive({ WebResourceData: bytesOf(PAGE) }).subarray(0, 300)],
  ["eight bytes", bytesOf("bplist00")],
])("is refused: %s", async (_, bytes) => {
  await expect(readDocuments(bytes)).rejects.toThrow(
    "The file is a property list of Apple's without a page in it, or damaged; open the page in Safari, and save it again.",
  );
});

test("a value that lies in itself is nothing", () => {
  const bytes = binaryPropertyList([["a"]]);
  // the list in the list, number 1, holds itself
  const at = bytes.findIndex((byte, place) => byte === 0xa1 && place > 10);
  bytes[at + 2] = 1;
  expect(propertyList(bytes, new Set())).toBeDefined();
});
