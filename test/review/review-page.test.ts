import { createHash } from "node:crypto";
import { load } from "cheerio/slim";
import { describe, expect, test } from "vitest";
import { type ReviewData, reviewPage, reviewPolicy } from "../../src/review/index.js";
import { sideFromLines } from "../../src/segment/index.js";

const evil = `</script><script>alert(1)</script><img src=x onerror=alert(1)><!--<script>"&\u2028`;
const data: ReviewData = {
  title: evil,
  source: sideFromLines([evil, "桥通车了。"], "zh"),
  target: sideFromLines([evil], "en"),
  beads: [{ source: { start: 0, end: 2 }, target: { start: 0, end: 1 }, cost: 1, score: 0.5 }],
  journal: [{ undo: true }],
  lexicon: "AAAA",
  key: "12ab",
  save: "browser",
  names: { source: evil, target: "en.html" },
};

const digest = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

describe("a review page", () => {
  const page = reviewPage(data);
  const $ = load(page);

  test("holds its data as they are, and markup in a text is text", () => {
    expect(JSON.parse($("#review-data").text())).toEqual(data);
    expect($("title").text()).toBe(evil);
    expect($("script")).toHaveLength(2);
    expect($("img, [onerror]")).toHaveLength(0);
  });

  test("needs nothing from elsewhere", () => {
    expect($("[src], link[rel=stylesheet], base, form, iframe")).toHaveLength(0);
    expect($("link[rel=icon]").attr("href")).toBe("data:,");
  });

  test("makes no link of the addresses of its texts", () => {
    const at = (url: string) => ({ ...data.source, document: { ...data.source.document, url } });
    const linking = load(reviewPage({ ...data, source: at("javascript:alert(1)") }));
    expect(
      linking("[href]")
        .toArray()
        .map((each) => linking(each).attr("href")),
    ).toEqual(["data:,"]);
  });

  test("allows its own script and style, by their digests, and nothing else", () => {
    const policy = $("meta[http-equiv=Content-Security-Policy]").attr("content") ?? "";
    expect(policy).toBe(reviewPolicy("browser"));
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src '${digest($("script").last().text())}'`,
      `style-src '${digest($("style").text())}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("that is served has no policy of its own: the server gives one that lets it speak to the server", () => {
    expect(load(reviewPage({ ...data, save: "server" }))("meta[http-equiv]")).toHaveLength(0);
    expect(reviewPolicy("server")).toContain("; connect-src 'self'; ");
    expect(reviewPolicy("server")).toContain("; frame-ancestors 'none'");
  });
});
