import { BitextError } from "../../model/index.js";

/** Where Redis is, and who asks: the address alone has neither name nor password in it, and may be shown. */
export interface RedisAddress {
  /** A URL, or the path of a socket. */
  readonly address: string;
  readonly credentials: { readonly username?: string; readonly password?: string };
}

/**
 * An address of Redis, taken apart.
 *
 * @param password Goes before one that stands in the address.
 * @throws BitextError `format-invalid` where it is none; the message does not repeat it, for a password may be in it.
 */
export function readRedisAddress(text: string, password?: string): RedisAddress {
  if (text.startsWith("/")) return { address: text, credentials: password === undefined ? {} : { password } };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === "") {
    throw new BitextError(
      "format-invalid",
      "What is given for the queue is no address of Redis, expected redis://host:port.",
    );
  }
  const [name, own] = [url.username, url.password].map(decoded);
  url.username = "";
  url.password = "";
  const secret = password ?? own;
  return {
    address: url.href,
    credentials: { ...(name !== "" && { username: name }), ...(secret !== "" && { password: secret }) },
  };
}

/** A part of a URL as it was meant; one with a stray percent sign is meant as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
