const FORM = /^https?:\/\/[^\p{Cc}\p{Zl}\p{Zp}]+$/iu;

/**
 * An address of a page on the web, without white space around it; `undefined` where a text is none.
 *
 * Only `http` and `https` are kept of what pages and files say of themselves: such an address becomes a link somewhere, and one
 * with `javascript:`, `data:` or `vbscript:`, however its case and its white space hide it, would run what a stranger wrote.
 * `file:` is none either: it names a folder of one machine, and often its user, to all who get the memory.
 */
export function webAddress(text: string | undefined): string | undefined {
  const address = text?.trim() ?? "";
  if (!FORM.test(address)) return undefined;
  try {
    new URL(address);
    return address;
  } catch {
    return undefined;
  }
}
