import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  hasStage,
  parseXliff,
  stageOf,
  UNIT_STAGES,
  type UnitStage,
  writeXliff12,
  xliffReader,
} from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

const DIALECTS = ["trados.sdlxliff", "memoq.mqxliff", "phrase.mxliff", "wordfast.txlf"] as const;

/** Texts, what is said of them, and whether somebody has confirmed them. */
const shortly = ({ id, source, target, confirmed, notes = [] }: TranslationUnit): unknown[] => [
  id,
  source.text,
  target.text,
  confirmed ?? false,
  Object.fromEntries(notes.map(({ type = "note", text }) => [type, text])),
];

describe("parseXliff reads what other tools write", () => {
  test("SDLXLIFF: a unit for each marked segment, without deleted text, with states, rates, locks and comments", () => {
    expect(parseXliff(fixture("trados.sdlxliff")).map(shortly)).toEqual([
      [
        ...["7f2a/1", "租期为三年。", "The lease runs for three years.", true],
        {
          "x-state": "ApprovedSignOff",
          "x-match-rate": "100",
          "x-origin": "tm",
          note: "Is it three years in the signed copy?",
        },
      ],
      [
        ...["7f2a/2", "租金按季度支付。", "Rent is paid every quarter.", false],
        { "x-state": "Translated", "x-origin": "interactive", "x-locked": "true" },
      ],
      [
        ...["7f2a/3", "押金不计利息。", "The deposit bears no interest.", false],
        { "x-state": "Draft", "x-origin": "mt" },
      ],
    ]);
  });

  test("MQXLIFF: not the earlier texts of a unit, nor the match that was put in", () => {
    expect(parseXliff(fixture("memoq.mqxliff")).map(shortly)).toEqual([
      [
        ...["1", "The lease runs for three years.", "租期为三年。", true],
        { "x-state": "ManuallyConfirmed", "x-match-rate": "100" },
      ],
      [
        ...["2", "Rent is paid every quarter.", "租金按季度支付。", true],
        { "x-state": "Reviewer1Confirmed", "x-locked": "true", note: "In advance?" },
      ],
      [
        ...["3", "The deposit bears no interest.", "押金", false],
        { "x-state": "PartiallyEdited", "x-match-rate": "82" },
      ],
    ]);
  });

  test("MXLIFF: proposals before the source are none of its texts", () => {
    expect(parseXliff(fixture("phrase.mxliff")).map(shortly)).toEqual([
      [
        ...["J:0", "租期为三年。", "The lease runs for three years.", true],
        { "x-state": "confirmed", "x-match-rate": "101", "x-origin": "tm", "x-locked": "true" },
      ],
      ["J:1", "租金按{1}季度{2}支付。", "Rent is paid every {1}quarter{2}.", false, { "x-state": "unconfirmed" }],
    ]);
  });

  test("TXLF: states of the target, and where it came from", () => {
    expect(parseXliff(fixture("wordfast.txlf")).map(shortly)).toEqual([
      [
        ...["1", "租期为三年。", "The lease runs for three years.", true],
        { "x-state": "signed-off", "x-locked": "true", Wei: "Checked against the signed copy." },
      ],
      [
        ...["2", "租金按季度支付。", "Rent is paid every quarter.", false],
        { "x-state": "needs-review-translation", "x-origin": "fuzzy-match" },
      ],
    ]);
  });

  test.each(DIALECTS)("%s: what is left out is said, cut anywhere, lenient or not", (name) => {
    const text = fixture(name);
    const read = (size: number, lenient: boolean): unknown[] => {
      const rules: string[] = [];
      const reader = xliffReader({ lenient, onIssue: ({ rule }) => rules.push(rule) });
      const units: TranslationUnit[] = [];
      for (let at = 0; at < text.length; at += size) units.push(...reader.push(text.slice(at, at + size)));
      return [...units, ...reader.end(), ...rules];
    };
    const whole = read(text.length, false);
    expect(whole.filter((part) => part === "unit-incomplete")).toHaveLength(1);
    const segments = text.match(/<mrk mtype="seg"/g) ? text.match(/<sdl:seg id/g) : text.match(/<trans-unit/g);
    expect(whole).toHaveLength(segments?.length ?? 0);
    for (const size of [1, 7]) {
      expect(read(size, false)).toEqual(whole);
      expect(read(size, true)).toEqual(whole);
    }
  });

  test.each(DIALECTS)("%s: what it says of its segments comes through XLIFF 1.2", (name) => {
    const units = parseXliff(fixture(name));
    expect(parseXliff(writeXliff12(units)).map(shortly)).toEqual(units.map(shortly));
  });
});

describe("segments of a unit", () => {
  const file = (unit: string): string =>
    `<xliff version="1.2"><file source-language="zh" target-language="en"><body><trans-unit id="u">${unit}</trans-unit></body></file></xliff>`;
  const mrk = (mid: number, text: string): string => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;
  const read = (unit: string): unknown[] => {
    const issues: Issue[] = [];
    const units = parseXliff(file(unit), { onIssue: (issue) => issues.push(issue) });
    return [
      ...units.map(({ id, source, target }) => [id, source.text, target.text]),
      ...issues.map(({ rule }) => rule),
    ];
  };

  test("go together by their ids, whatever their order", () => {
    const text = `<source>甲。乙。</source><seg-source>${mrk(1, "甲。")}${mrk(2, "乙。")}</seg-source>`;
    expect(read(`${text}<target>${mrk(2, "B.")} ${mrk(1, "A.")}</target>`)).toEqual([
      ["u/1", "甲。", "A."],
      ["u/2", "乙。", "B."],
    ]);
  });

  test("are reported where one side has none of them", () => {
    const text = `<source>甲。乙。</source><seg-source>${mrk(1, "甲。")}${mrk(2, "乙。")}</seg-source>`;
    expect(read(`${text}<target>${mrk(2, "B.")}${mrk(3, "C.")}</target>`)).toEqual([
      ["u/2", "乙。", "B."],
      "unit-incomplete",
      "unit-incomplete",
    ]);
    expect(read(`${text}<target/>`)).toEqual(["unit-incomplete", "unit-incomplete"]);
    expect(read(text)).toEqual(["unit-incomplete", "unit-incomplete"]);
  });

  test("are one where a side is cut and the other is not", () => {
    const text = `<source>甲。乙。</source>`;
    expect(read(`${text}<target>${mrk(1, "A.")} ${mrk(2, "B.")}</target>`)).toEqual([["u", "甲。乙。", "A. B."]]);
    expect(read(`${text}<seg-source>${mrk(1, "甲。")}${mrk(2, "乙。")}</seg-source><target>A. B.</target>`)).toEqual([
      ["u", "甲。乙。", "A. B."],
    ]);
  });
});

describe("stageOf", () => {
  const unit = (state: string | undefined, confirmed?: true): TranslationUnit => ({
    source: { lang: "zh", text: "雨停了。" },
    target: { lang: "en", text: "The rain stopped." },
    ...(state !== undefined && { notes: [{ type: "x-state", text: state }] }),
    ...(confirmed && { confirmed }),
  });

  test.each<[UnitStage, string | undefined, true?]>([
    ["untranslated", "NotStarted"],
    ["draft", "RejectedTranslation"],
    ["translated", undefined],
    ["translated", "ManuallyConfirmed", true],
    ["approved", "ApprovedTranslation", true],
    ["signed-off", "Proofread", true],
    ["signed-off", undefined, true],
    ["translated", "a word of its own"],
  ])("is %s of %s", (stage, state, confirmed) => {
    expect(stageOf(unit(state, confirmed))).toBe(stage);
  });

  test("goes up: what has a stage has those before it", () => {
    const has = UNIT_STAGES.map((stage) => hasStage(unit("ApprovedTranslation"), stage));
    expect(has).toEqual([true, true, true, true, false]);
  });
});
