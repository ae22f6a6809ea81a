import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askYesOrNo } from "../../src/cli/ask.js";

/** What is asked, and what comes of an answer. */
function asked(signal?: AbortSignal): { input: PassThrough; shown: () => string; answer: Promise<boolean> } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askYesOrNo("Remove 2 units?", { input, output, signal });
  return { input, shown: () => String(output.read() ?? ""), answer };
}

test.each([
  ["y\n", true],
  ["YES \r\n", true],
  ["n\n", false],
  ["\n", false],
  ["yesterday\ny\n", false],
  ["", false],
])("%j is answered as %s", async (typed, expected) => {
  const { input, shown, answer } = asked();
  input.end(typed);
  expect(await answer).toBe(expected);
  expect(shown()).toBe("Remove 2 units? [y/N] ");
});

test("an abort ends the question with its reason", async () => {
  const controller = new AbortController();
  const { answer } = asked(controller.signal);
  controller.abort();
  await expect(answer).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  await expect(asked(controller.signal).answer).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
});
