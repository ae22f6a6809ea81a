import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import client from "../../../data/review-client.json" with { type: "json" };

const digestOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

// of the 120 KB that the app may weigh; it was 64 KiB before 266 of 280 kinds of quantities were read the same in both languages
test("the client is under 72 KiB compressed, and is what its digests say", () => {
  expect(brotliCompressSync(client.style + client.script).length).toBeLessThan(72 * 1024);
  expect([digestOf(client.script), digestOf(client.style)]).toEqual([client.scriptHash, client.styleHash]);
});

test("nothing in the client ends the element that it stands in", () => {
  expect(client.script).not.toMatch(/<\/script|<!--/i);
  expect(client.style).not.toMatch(/<\/style/i);
});
