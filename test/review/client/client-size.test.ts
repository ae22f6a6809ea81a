import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import client from "../../../data/review-client.json" with { type: "json" };

const digestOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

// of the 120 KB that the app may weigh; it was 64 KiB before many more forms of numbers and dates were read and names were tied by their sound
test("the client is under 112 KiB compressed, and is what its digests say", () => {
  expect(brotliCompressSync(client.style + client.script).length).toBeLessThan(112 * 1024);
  expect([digestOf(client.script), digestOf(client.style)]).toEqual([client.scriptHash, client.styleHash]);
});

test("nothing in the client ends the element that it stands in", () => {
  expect(client.script).not.toMatch(/<\/script|<!--/i);
  expect(client.style).not.toMatch(/<\/style/i);
});
