import fc from "fast-check";
import { expect, test } from "vitest";
import { webAddress } from "../../src/text/index.js";

test.each([
  "https://example.org/a?b=c#d",
  "http://example.org",
  "HTTPS://Example.org/新闻/1.html",
  "https://example.org/a b",
])("%s is one, as it is", (address) => {
  expect(webAddress(address)).toBe(address);
  expect(webAddress(` ${address}\n`)).toBe(address);
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " \tjavascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript://example.org/%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "view-source:https://example.org",
  "blob:https://example.org/1",
  "file:///home/someone/a.html",
  "ftp://example.org/a",
  "https:example.org",
  "https://",
  "https://exa\nmple.org/",
  "https://example.org/\u0000",
  "//example.org/a",
  "example.org",
  "",
  undefined,
])("%j is none", (address) => {
  expect(webAddress(address)).toBeUndefined();
});

test("whatever it keeps, a browser takes for an address of the web", () => {
  const piece = fc.constantFrom(
    "http",
    "s",
    ":",
    "//",
    "/",
    "javascript",
    "\t",
    "\n",
    " ",
    "\u0000",
    "a.b",
    "@",
    "data",
    "%0a",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((pieces) => pieces.join("")),
        fc.webUrl(),
        fc.string(),
      ),
      (text) => {
        const address = webAddress(text);
        if (address !== undefined) expect(new URL(address).protocol).toMatch(/^https?:$/);
      },
    ),
  );
});
