import type { Inline, InlineCode, Place } from "../model/index.js";
import { formatError } from "./format-error.js";
import type { XmlAttributes } from "./xml-reader.js";

const DEEPEST = 50; // codes inside codes: no tool writes more than a few, and a bomb writes millions

/** Collects a text and its inline codes as an XML reader meets them. */
export interface InlineBuilder {
  readonly depth: number;
  open(code: InlineCode["code"], attributes: XmlAttributes, here: () => Place): void;
  text(text: string): void;
  close(): void;
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
