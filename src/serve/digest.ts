import { createHash } from "node:crypto";

/** SHA-256 of texts, each apart from the next, in hexadecimal digits. */
export function digestOf(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}
