import { expect, test } from "vitest";
import { readRedisAddress } from "../../../src/scale/queue/redis-address.js";

test.each([
  ["redis://queue.example:6379", undefined, "redis://queue.example:6379", {}],
  ["redis://:se%63ret@queue.example:6379/2", undefined, "redis://queue.example:6379/2", { password: "secret" }],
  ["redis://me:100%@queue.example", undefined, "redis://queue.example", { username: "me", password: "100%" }],
  ["rediss://me@queue.example", "mine", "rediss://queue.example", { username: "me", password: "mine" }],
  ["redis://me:old@queue.example", "mine", "redis://queue.example", { username: "me", password: "mine" }],
  ["/run/redis.sock", "mine", "/run/redis.sock", { password: "mine" }],
])("%s with the password %s: who asks is no part of the address", (text, password, address, credentials) => {
  expect(readRedisAddress(text, password)).toEqual({ address, credentials });
});

test.each([
  "nonsense",
  "redis://:secret@",
  "http://me:secret@queue.example",
  "redis://me:secret@que ue",
  "secret@host:1",
  "",
])("%j is no address, and the error does not repeat what is in it", (text) => {
  expect(() => readRedisAddress(text, "secret")).toThrow(
    expect.objectContaining({ code: "format-invalid", message: expect.not.stringMatching(/secret|nonsense/) }),
  );
});
