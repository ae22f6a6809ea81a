import type { Inline, InlineCode, Place } from "../model/index.js";
import { formatError } from "./format-error.js";
import type { XmlAttributes } from "./xml-reader.js";
import { xmlAttributes } from "./xml-text.js";

const DEEPEST = 50; // codes inside codes: no tool writes more than a few, and a bomb writes millions

/** Collects a text and its inline codes as an XML reader meets them. */
export interface InlineBuilder {
  readonly depth: number;
  open(code: InlineCode["code"], attributes: XmlAttributes, here: () => Place): void;
  text(text: string): void;
  close(): void;
  /** Begins an element that is no code of the format, and gives what ends it: its tags are kept as codes, what is in it is text. */
  foreign(name: string, attributes: XmlAttributes): () => void;
  /** Ends the innermost code, and forgets it and what is in it. */
  discard(): void;
  /** Adds what another builder has collected. */
  add(inline: Inline): void;
  /** What was collected. */
  content(): Inline[];
}

/** An empty one. */
export function inlineBuilder(): InlineBuilder {
  interface Open {
    readonly code: InlineCode["code"];
    readonly attributes: XmlAttributes;
    readonly content: Inline[];
  }
  const whole: Inline[] = [];
  const open: Open[] = [];
  const top = (): Inline[] => open.at(-1)?.content ?? whole;

  let foreignCount = 0;
  const addText = (text: string): void => {
    const content = top();
    const last = content.at(-1);
    if (typeof last === "string") content[content.length - 1] = last + text;
    else content.push(text);
  };
  return {
    get depth() {
      return open.length;
    },
    open(code, attributes, here) {
      if (open.length >= DEEPEST)
        throw formatError(`Inline codes are more than ${DEEPEST} deep, expected fewer.`, here());
      open.push({ code, attributes: { ...attributes }, content: [] });
    },
    text: addText,
    close() {
      const closed = open.pop();
      if (closed !== undefined) top().push(inlineCode(closed.code, closed.attributes, closed.content));
    },
    foreign(name, attributes) {
      const tag = `${name}${xmlAttributes(attributes)}`;
      // what is in a code stands for something in its own format
      if (open.length > 0 && open.at(-1)?.code !== "hi" && open.at(-1)?.code !== "sub") {
        addText(`<${tag}>`);
        return () => addText(`</${name}>`);
      }
      const content = top();
      const i = `f${++foreignCount}`;
      content.push(inlineCode("bpt", { i, type: name }, [`<${tag}>`]));
      const before = content.length;
      return () => {
        if (content.length > before) content.push(inlineCode("ept", { i }, [`</${name}>`]));
        else content[before - 1] = inlineCode("ph", { x: i, type: name }, [`<${tag}/>`]);
      };
    },
    discard: () => void open.pop(),
    add(inline) {
      if (typeof inline === "string") addText(inline);
      else top().push(inline);
    },
    content: () => whole,
  };
}

/** A code; attributes and content are left out where there are none. */
const inlineCode = (code: InlineCode["code"], attributes: XmlAttributes, content: readonly Inline[]): InlineCode => ({
  code,
  ...(Object.keys(attributes).length > 0 && { attributes }),
  ...(content.length > 0 && { content }),
});

/** The text and, where it has inline codes, the markup of a variant. */
export function variantText(content: readonly Inline[]): {
  readonly text: string;
  readonly markup?: readonly Inline[];
} {
  const text = plainText(content);
  return content.every((part) => typeof part === "string") ? { text } : { text, markup: content };
}

/** The text outside of codes; what `hi` marks is text. */
export const plainText = (content: readonly Inline[]): string =>
  content
    .map((part) => (typeof part === "string" ? part : part.code === "hi" ? plainText(part.content ?? []) : ""))
    .join("");

/** The parts of a variant's text: its markup, where that still says the same as the text. */
export const inlinesOf = ({
  text,
  markup,
}: {
  readonly text: string;
  readonly markup?: readonly Inline[];
}): readonly Inline[] => (markup !== undefined && plainText(markup) === text ? markup : [text]);
