import { expect, test } from "vitest";
import {
  commandOf,
  KEYS,
  type KeyPress,
  keyLabel,
  keyName,
  MODE_KEYS,
  modeCommandOf,
} from "../../../src/review/client/keys.js";

const pressed = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test("no key means two things", () => {
  for (const table of [KEYS, MODE_KEYS]) {
    const keys = Object.values(table).flat();
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("letters go by shift, not by caps lock", () => {
  expect(commandOf(pressed("j"))).toBe("next");
  expect(commandOf(pressed("J"))).toBe("next");
  expect(commandOf(pressed("J", { shiftKey: true }))).toBe("join");
  expect(commandOf(pressed("j", { shiftKey: true }))).toBe("join");
});

test("modifiers make another key, but those that only reach a bracket", () => {
  expect(commandOf(pressed("m", { ctrlKey: true }))).toBeUndefined();
  expect(commandOf(pressed("m", { altKey: true }))).toBeUndefined();
  expect(commandOf(pressed("z", { ctrlKey: true }))).toBe("undo");
  expect(commandOf(pressed("z", { metaKey: true, shiftKey: true }))).toBe("redo");
  expect(commandOf(pressed("y", { ctrlKey: true }))).toBe("redo");
  expect(commandOf(pressed("[", { ctrlKey: true, altKey: true, altGraph: true }))).toBe("sourceLess");
  expect(modeCommandOf(pressed("ArrowLeft", { ctrlKey: true }))).toBe("wordBack");
});

test("the marks of a Chinese input method are the keys that they stand on", () => {
  const marks: [string, string][] = [
    ["】", "sourceMore"],
    ["【", "sourceLess"],
    ["」", "targetMore"],
    ["？", "help"],
    ["。", "sentenceDown"],
    ["、", "search"],
  ];
  for (const [key, command] of marks) expect(commandOf(pressed(key))).toBe(command);
});

test("a key that an input method keeps to itself is known by its place", () => {
  expect(commandOf(pressed("Process", { code: "KeyN" }))).toBe("nextLook");
  expect(commandOf(pressed("Process", { code: "KeyJ", shiftKey: true }))).toBe("join");
  expect(commandOf(pressed("Process", { code: "BracketLeft", shiftKey: true }))).toBe("targetLess");
  expect(keyName(pressed("Process", { code: "F24" }))).toBe("");
});

test("keys read as on a keyboard", () => {
  expect(["j", "J", "Mod+z", "Mod+Z", "ArrowDown", "Shift+ArrowUp", "Enter", "Home", "]"].map(keyLabel)).toEqual([
    "J",
    "Shift J",
    "Ctrl Z",
    "Ctrl Shift Z",
    "↓",
    "Shift ↑",
    "⏎",
    "Home",
    "]",
  ]);
});
