import { splitLines } from "../text/index.js";

/** A message of a gettext catalogue. */
export interface PoMessage {
  readonly context?: string;
  /** The text that it is a translation of, and its name: gettext has no other. */
  readonly id: string;
  readonly plural?: string;
  /** One, or of a plural one for each of its forms. Empty where there is none yet. */
  readonly translations: readonly string[];
  /** Whether a program guessed the translation. */
  readonly isFuzzy: boolean;
}

interface Open {
  context?: string;
  id?: string;
  plural?: string;
  translations: string[];
  isFuzzy: boolean;
}

const FIELD = /^(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d{1,2})\])?[ \t]+"(.*)"\s*$/;
const MORE = /^\s*"(.*)"\s*$/;

/** The messages in the text of a catalogue, in order; what nobody uses any more (`#~`) is none. Time linear in the text. */
export function poMessages(text: string): PoMessage[] {
  const messages: PoMessage[] = [];
  let open: Open = { translations: [], isFuzzy: false };
  let field = "";
  let pieces: string[] = [];
  let form = 0;
  const put = (): void => {
    if (field === "") return;
    const value = unescaped(pieces.join(""));
    if (field === "msgctxt") open.context = value;
    if (field === "msgid") open.id = value;
    if (field === "msgid_plural") open.plural = value;
    if (field === "msgstr") open.translations[form] = value;
    field = "";
  };
  const close = (): void => {
    put();
    const { id, ...rest } = open;
    if (id !== undefined)
      messages.push({ id, ...rest, translations: Array.from(rest.translations, (each) => each ?? "") });
    open = { translations: [], isFuzzy: false };
  };
  for (const line of splitLines(text)) {
    const found = FIELD.exec(line);
    if (found !== null) {
      const [, name, at, first] = found;
      put();
      // a message begins with its context or with its text, and both come once
      if (/^msg(?:ctxt|id)$/.test(name) && open.id !== undefined) close();
      [field, form, pieces] = [name, Number(at ?? 0), [first]];
    } else if (line.startsWith("#")) {
      // a comment stands before a message, and not within
      if (field === "msgstr") close();
      if (/^#,.*\bfuzzy\b/.test(line)) open.isFuzzy = true;
    } else if (field !== "") {
      const more = MORE.exec(line)?.[1];
      if (more !== undefined) pieces.push(more);
    }
  }
  close();
  return messages;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

const unescaped = (text: string): string => text.replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
