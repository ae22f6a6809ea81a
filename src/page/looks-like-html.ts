/** `<!DOCTYPE html>`, `<p>`: what pages begin with. */
const BEGINS_LIKE_HTML = /^\s*<(?:!doctype|!--|\?xml|[a-z][\w:-]{0,20}[\s/>])/i;

/** `<p>`, `<br />`: what no plain text has among its first lines. */
const HAS_HTML = /<\/?(?:html|head|body|p|div|br|table|h1)(?:\s[^<>]{0,300})?\/?>/i;

/** Whether a text is HTML. A text without a tag keeps its lines, whatever its sender called it. */
export function looksLikeHtml(text: string, isDeclared: boolean): boolean {
  const start = text.slice(0, 4000);
  return BEGINS_LIKE_HTML.test(start) || HAS_HTML.test(start) || (isDeclared && /<[a-z!/]/i.test(text));
}

const HEAD = 16_000; // bytes: 4000 characters have no more in any charset that is read

/**
 * Whether bytes may be HTML, by the tags at their beginning. It takes too much rather than too little, as `readPage` looks again at what was
 * decoded. Reads 16,000 bytes at most.
 */
export function mayBeHtml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  // tags are ASCII in every charset: what is not UTF-8 becomes replacement characters between them, and UTF-16 has a zero beside each letter
  const text = new TextDecoder("utf-8").decode(head.includes(0) ? head.filter((byte) => byte !== 0) : head);
  return BEGINS_LIKE_HTML.test(text.replace(/^\ufffd+/, "")) || HAS_HTML.test(text);
}
