import { expect, test } from "vitest";
import { STRINGS } from "../../../src/review/client/strings.js";

/** The names of all strings of a language, deep. */
const namesIn = (value: object, path = ""): string[] =>
  Object.entries(value).flatMap(([name, one]) =>
    typeof one === "object" && one !== null ? namesIn(one, `${path}${name}.`) : [`${path}${name}`],
  );

const textsIn = (value: object): string[] =>
  Object.values(value).flatMap((one) =>
    typeof one === "string" ? [one] : typeof one === "object" ? textsIn(one) : [],
  );

test("both languages say everything, and Chinese is Chinese", () => {
  expect(namesIn(STRINGS.zh)).toEqual(namesIn(STRINGS.en));
  expect(textsIn(STRINGS.en).filter((text) => text.trim() === "")).toEqual([]);
  expect(textsIn(STRINGS.zh).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual(["English"]);
});

test("numbers are in their sentences, one apart from many", () => {
  expect(STRINGS.en.progress(312, 540)).toBe("312 of 540 confirmed");
  expect(STRINGS.zh.progress(312, 540)).toBe("已确认 312 / 540 条");
  expect(STRINGS.en.clause("within", 1, "2.4")).toBe(
    "one crosses sentences 1 and 2 on the left: they belong together (a cut costs 2.4 nats)",
  );
  expect(STRINGS.zh.clause("end", 2, "0.6")).toBe("似与下条相连（代价 0.6 奈特）");
  expect(STRINGS.en.others(1, 0)).toBe("Another window made 1 change, now shown here.");
  expect(STRINGS.en.others(3, 2)).toBe("Another window made 3 changes, now shown here. Your last 2 were not kept.");
});
