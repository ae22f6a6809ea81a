import { expect, test } from "vitest";
import { parseCsv, parseJsonl, parseMoses, parseTsv, type ReadOptions } from "../../src/format/index.js";

const HEADER = "source,target,source_lang,target_lang";

test.each([
  ["CSV", (options) => parseCsv(`${HEADER}\n"一\n二",one,zh,en\n\n三,three,zh,en\n`, options), [2, 5]],
  [
    "TSV",
    (options) => parseTsv(`${HEADER}\n\n一,one,zh,en\n二,two\n三,three,zh,en`.replaceAll(",", "\t"), options),
    [3, 5],
  ],
  [
    "JSONL",
    (options) =>
      parseJsonl(`\n{"source":{"lang":"zh","text":"一"},"target":{"lang":"en","text":"one"},"score":1}\n`, options),
    [2],
  ],
  [
    "Moses",
    (options) =>
      parseMoses({ source: "一\n\n三", target: "one\n\nthree" }, { ...options, sourceLang: "zh", targetLang: "en" }),
    [1, 3],
  ],
] satisfies [string, (options: ReadOptions) => unknown, number[]][])(
  "%s: the reader says where units begin",
  (_, read, expected) => {
    const lines: (number | undefined)[] = [];
    read({ lenient: true, onUnit: ({ line }) => lines.push(line) });
    expect(lines).toEqual(expected);
  },
);
