import { expect, test } from "vitest";
import { passingOverStrays } from "../../src/document/stray-rejections.js";

const stray = (name: string): void => {
  void Promise.reject(Object.assign(new Error("End of file inside dictionary."), { name }));
};

test("promises that a damaged PDF file fails are passed over, and the listener goes with the last file", async () => {
  const before = process.listenerCount("unhandledRejection");
  const read = async (): Promise<number> => {
    stray("ParserEOFException");
    return process.listenerCount("unhandledRejection");
  };
  expect(await Promise.all([passingOverStrays(read), passingOverStrays(read)])).toEqual([before + 1, before + 1]);
  expect(process.listenerCount("unhandledRejection")).toBe(before);
  await expect(passingOverStrays(() => Promise.reject(new Error("damaged")))).rejects.toThrow("damaged");
  expect(process.listenerCount("unhandledRejection")).toBe(before);
});
