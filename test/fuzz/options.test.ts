import { describe, expect, test } from "vitest";
import { fuzzOptions } from "../../scripts/fuzz/options.js";

const NAMES = ["csv", "tmx"];

describe("the options of the fuzz", () => {
  test("have defaults", () => {
    expect(fuzzOptions([], NAMES)).toEqual({ seconds: 30, seed: 1, target: undefined, case: undefined });
  });

  test("are those of one case", () => {
    const args = "--seconds 0.5 --seed 7 --target csv --case 0".split(" ");
    expect(fuzzOptions(args, NAMES)).toEqual({ seconds: 0.5, seed: 7, target: "csv", case: 0 });
  });

  test.each([
    ["--seconds x", "--seconds is “x”; a number above 0 is expected."],
    ["--seconds 0", "--seconds is “0”; a number above 0 is expected."],
    ["--seconds=-1", "--seconds is “-1”; a number above 0 is expected."],
    ["--seconds=", "--seconds is “”; a number above 0 is expected."],
    ["--seconds Infinity", "--seconds is “Infinity”; a number above 0 is expected."],
    ["--seed 1.5", "--seed is “1.5”; a whole number from 0 to 999999999 is expected."],
    ["--seed=", "--seed is “”; a whole number from 0 to 999999999 is expected."],
    ["--case all", "--case is “all”; a whole number from 0 to 999999999 is expected."],
    ["--target xml", "--target is “xml”; one of csv, tmx is expected."],
    ["--minutes 1", "Unknown option '--minutes'"],
    ["csv", "Unexpected argument 'csv'"],
  ])("%s is an error", (args, message) => {
    expect(() => fuzzOptions(args.split(" "), NAMES)).toThrow(message);
  });
});
