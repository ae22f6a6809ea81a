/** What a person can ask for outside the modes of splitting and cutting. */
export type Command =
  | "next"
  | "previous"
  | "nextLook"
  | "previousLook"
  | "source"
  | "target"
  | "sentenceDown"
  | "sentenceUp"
  | "first"
  | "last"
  | "confirm"
  | "confirmMany"
  | "reopen"
  | "merge"
  | "split"
  | "sourceMore"
  | "sourceLess"
  | "targetMore"
  | "targetLess"
  | "cut"
  | "join"
  | "part"
  | "undo"
  | "redo"
  | "search"
  | "filter"
  | "export"
  | "help";

/** What a person can ask for while choosing where to split a bead or cut a sentence. */
export type ModeCommand = "back" | "on" | "up" | "down" | "wordBack" | "wordOn" | "accept" | "leave";

/** Commands and their keys, in the order of the help; the first key is the one that buttons name. */
export const KEYS: Readonly<Record<Command, readonly [string, ...string[]]>> = {
  next: ["j", "ArrowDown"],
  previous: ["k", "ArrowUp"],
  nextLook: ["n"],
  previousLook: ["p"],
  source: ["h", "ArrowLeft"],
  target: ["l", "ArrowRight"],
  sentenceDown: [".", "Shift+ArrowDown"],
  sentenceUp: [",", "Shift+ArrowUp"],
  first: ["g", "Home"],
  last: ["G", "End"],
  confirm: ["Enter", "c"],
  confirmMany: ["C"],
  reopen: ["r"],
  merge: ["m"],
  split: ["s"],
  sourceMore: ["]"],
  sourceLess: ["["],
  targetMore: ["}"],
  targetLess: ["{"],
  cut: ["x"],
  join: ["J"],
  part: ["0", "Delete"],
  undo: ["u", "Mod+z"],
  redo: ["U", "Mod+Z", "Mod+y"],
  search: ["/"],
  filter: ["f"],
  export: ["e"],
  help: ["?"],
};

/** The same while a place is chosen. */
export const MODE_KEYS: Readonly<Record<ModeCommand, readonly string[]>> = {
  back: ["ArrowLeft", "h"],
  on: ["ArrowRight", "l"],
  up: ["ArrowUp", "k"],
  down: ["ArrowDown", "j"],
  wordBack: ["Mod+ArrowLeft", "Alt+ArrowLeft", "b"],
  wordOn: ["Mod+ArrowRight", "Alt+ArrowRight", "w"],
  accept: ["Enter"],
  leave: ["Escape"],
};

/** What of a keyboard event says which key it was. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The third level of a keyboard, where some have brackets: then ctrl and alt mean nothing. */
  readonly altGraph?: boolean;
}

// what a Chinese input method gives for marks that are keys here
const CHINESE_MARKS: Readonly<Record<string, string>> = {
  "【": "[",
  "】": "]",
  "「": "{",
  "」": "}",
  "『": "{",
  "』": "}",
  "｛": "{",
  "｝": "}",
  "？": "?",
  "、": "/",
  "／": "/",
  "，": ",",
  "。": ".",
};
// where an input method keeps the key to itself: the key's place on a keyboard, without and with shift
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: "[{",
  BracketRight: "]}",
  Slash: "/?",
  Comma: ",<",
  Period: ".>",
  Digit0: "0)",
};

/** A key press in the words of the tables: `"j"`, `"J"`, `"Shift+ArrowUp"`, `"Mod+z"`; letters by shift, not by caps lock. */
export function keyName(press: KeyPress): string {
  const { shiftKey, altGraph = false } = press;
  let key = CHINESE_MARKS[press.key] ?? press.key;
  if (key === "Process" || key === "Unidentified") {
    const place = PLACES[press.code] ?? /^Key([A-Z])$/.exec(press.code)?.[1].toLowerCase() ?? "";
    key = place.charAt(shiftKey && place.length > 1 ? 1 : 0);
  }
  if (/^[a-z]$/i.test(key)) key = shiftKey ? key.toUpperCase() : key.toLowerCase();
  else if (shiftKey && key.length > 1) key = `Shift+${key}`;
  if (press.altKey && !altGraph) key = `Alt+${key}`;
  return (press.ctrlKey || press.metaKey) && !altGraph ? `Mod+${key}` : key;
}

function inverted<Name extends string>(keys: Readonly<Record<Name, readonly string[]>>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const name in keys) for (const key of keys[name]) names.set(key, name);
  return names;
}
const commands = inverted(KEYS);
const modeCommands = inverted(MODE_KEYS);

/** What a key press asks for, if anything. */
export const commandOf = (press: KeyPress): Command | undefined => commands.get(keyName(press));

/** The same while a place is chosen. */
export const modeCommandOf = (press: KeyPress): ModeCommand | undefined => modeCommands.get(keyName(press));

const SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "⏎",
  Escape: "Esc",
  Delete: "Del",
  Mod: "Ctrl",
};

/** A key as people read it: `"J"`, `"Shift J"`, `"Ctrl Z"`, `"↓"`. */
export const keyLabel = (key: string): string =>
  key
    .split(/\+(?=.)/)
    .map(
      (part) => SIGNS[part] ?? (/^[A-Z]$/.test(part) ? `Shift ${part}` : part.length === 1 ? part.toUpperCase() : part),
    )
    .join(" ");
