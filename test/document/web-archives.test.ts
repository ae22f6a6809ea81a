import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError, type Document, type Issue } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes); // few: a page of a few lines

const ZH = `<!DOCTYPE html><html><head><title>雨停了</title></head><body><h1>雨停了</h1>
<p>雨停了，他出去散步。</p><p>路上的人很多，天气也好。</p></body></html>`;
const EN = `<!DOCTYPE html><html><head><title>The rain stopped</title></head><body><h1>The rain stopped</h1>
<p>The rain stopped at noon = twelve, and he went out.</p><p>There were many people on the road.</p></body></html>`;

const base64 = (bytes: Uint8Array): string => btoa(latin(bytes)).replace(/(.{76})/g, "$1\r\n");

/** As browsers write it: every byte that is no plain letter as a code, and lines of at most 76 characters. */
const quotedPrintable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  )
    .join("")
    .replace(/([^\r\n]{1,70}(?![0-9A-F]))(?=[^\r\n])/g, "$1=\r\n");

interface Part {
  readonly body: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly location?: string;
  readonly id?: string;
}

const archive = (parts: readonly Part[], head = "", eol = "\r\n"): string =>
  [
    "From: <Saved by Blink>",
    ...(head === "" ? [] : [head]),
    "MIME-Version: 1.0",
    `Content-Type: multipart/related;\r\n\ttype="text/html";${head.includes("start") ? '\r\n\tstart="<b>";' : ""}\r\n\tboundary="----Part--x----"`,
    "",
    ...parts.flatMap(({ body, type = "text/html", encoding = "quoted-printable", location, id }) => [
      "------Part--x----",
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      ...(location === undefined ? [] : [`Content-Location: ${location}`]),
      ...(id === undefined ? [] : [`Content-ID: ${id}`]),
      "",
      body,
    ]),
    "------Part--x------",
    "",
  ]
    .join("\r\n")
    .replaceAll("\r\n", eol);

const main = async (text: string): Promise<Document> =>
  (await readDocuments(bytesOf(text), { name: "page.mhtml" })).main;
const ofPage = (html: string): Document => readPage({ bytes: bytesOf(html) }).main;

describe("the page in a web archive is read as the page by itself", () => {
  test.each([
    ["quoted-printable", quotedPrintable],
    ["base64", base64],
    ["Quoted-Printable", quotedPrintable],
  ])("sent as %s", async (encoding, encode) => {
    for (const html of [ZH, EN]) {
      for (const eol of ["\r\n", "\n"]) {
        expect(await main(archive([{ body: encode(bytesOf(html)), encoding }], "", eol))).toEqual(ofPage(html));
      }
    }
  });

  test("sent as it is", async () => {
    expect(await main(archive([{ body: ZH, encoding: "8bit" }]))).toEqual(ofPage(ZH));
    expect(await main(archive([{ body: EN, encoding: "binary" }]))).toEqual(ofPage(EN));
  });

  test("its charset is that of the part", async () => {
    // 会议今天召开。 in GB18030, which nothing in JavaScript writes
    const gb = [0xbb, 0xe1, 0xd2, 0xe9, 0xbd, 0xf1, 0xcc, 0xec, 0xd5, 0xd9, 0xbf, 0xaa, 0xa1, 0xa3];
    const body = base64(Uint8Array.from([...bytesOf("<p>"), ...gb, ...bytesOf("</p>")]));
    expect((await main(archive([{ body, encoding: "base64", type: 'text/html; charset="gbk"' }]))).text).toBe(
      "会议今天召开。",
    );
  });

  test("the bytes say the kind, whatever the file is called", async () => {
    const bytes = bytesOf(archive([{ body: quotedPrintable(bytesOf(ZH)) }]));
    for (const name of ["a.html", "a.txt", undefined])
      expect((await readDocuments(bytes, { name })).main).toEqual(ofPage(ZH));
  });

  test("a page that is only called so is a page", async () => {
    expect(await main(ZH)).toEqual(ofPage(ZH));
  });
});

describe("which part is the page", () => {
  const frame = { body: "<p>An advertisement stands here.</p>", encoding: "8bit" };
  const picture = { body: "iVBORw0K", encoding: "base64", type: "image/png" };

  test("the one of the address that was saved", async () => {
    const location = "https://news.example/zh/1.html";
    const text = archive(
      [picture, { ...frame, location: "https://ads.example/" }, { body: ZH, encoding: "8bit", location }],
      `Snapshot-Content-Location: ${location}`,
    );
    expect(await main(text)).toEqual({ ...ofPage(ZH), url: location });
  });

  test("the one that the head names as the start", async () => {
    const text = archive(
      [
        { ...frame, id: "<a>" },
        { body: EN, encoding: "8bit", id: "<b>" },
      ],
      "X-Note: start",
    );
    expect(await main(text)).toEqual(ofPage(EN));
  });

  test("else the first page, also in a multipart of its own", async () => {
    expect(await main(archive([picture, { body: EN, encoding: "8bit" }, frame]))).toEqual(ofPage(EN));
    const inner = `--in\r\nContent-Type: text/plain\r\n\r\nShort.\r\n--in\r\nContent-Type: text/html\r\n\r\n${EN}\r\n--in--`;
    expect(
      await main(archive([{ body: inner, encoding: "7bit", type: "multipart/alternative; boundary=in" }])),
    ).toEqual(ofPage(EN));
  });

  test("an address on a disk is none, and the caller's word wins", async () => {
    const text = archive([{ body: ZH, encoding: "8bit" }], "Snapshot-Content-Location: file:///C:/saved/a.html");
    const issues: Issue[] = [];
    expect((await readDocuments(bytesOf(text), { onIssue: (issue) => issues.push(issue) })).main).toEqual(ofPage(ZH));
    expect(issues).toEqual([]);
    const url = "https://news.example/2.html";
    expect((await readDocuments(bytesOf(text), { url })).main.url).toBe(url);
  });
});

describe("a web archive that is damaged", () => {
  test("without a page is refused", async () => {
    const read = (): Promise<unknown> => main(archive([{ body: "iVBORw0K", encoding: "base64", type: "image/png" }]));
    await expect(read()).rejects.toThrow(
      "The web archive has no page among its 1 parts; one of the kind text/html was expected.",
    );
    await expect(read()).rejects.toThrow(BitextError);
  });

  test("cut off within the page gives what is there, and says so", async () => {
    const text = archive([{ body: quotedPrintable(bytesOf(ZH)) }]);
    const issues: Issue[] = [];
    const cut = bytesOf(text.slice(0, text.indexOf("=E8=B7=AF") + 4)); // within the first character of the last paragraph
    const { main: found } = await readDocuments(cut.subarray(0, cut.length - 4), {
      onIssue: (issue) => issues.push(issue),
    });
    expect(found.text).toContain("雨停了，他出去散步。");
    expect(issues.map(({ rule }) => rule)).toContain("file-cut-off");
  });

  test("cut off anywhere it is an error or a document, and nothing else", async () => {
    const text = archive([{ body: base64(bytesOf(EN)), encoding: "base64" }]);
    for (let end = 0; end < text.length; end += 7) {
      try {
        expect((await main(text.slice(0, end))).text.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(BitextError);
      }
    }
  });
});
