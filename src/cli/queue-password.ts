import { BitextError } from "../model/index.js";
import { readInput } from "../node/index.js";

/** The option that both ends of a queue have. */
export const PASSWORD_FILE = [
  "--queue-password-file <file>",
  "a file with the password of Redis; or set DUIQI_REDIS_PASSWORD",
] as const;

/**
 * The password of Redis, from a file or else from the environment, so that it stands neither in a command that other users of the machine
 * can list nor in a shell's history; `undefined` where there is neither. A line end behind it is no part of it.
 *
 * @throws BitextError `file-unreadable`; `format-invalid` where the file holds no password, or several lines.
 */
export function queuePassword(file: string | undefined): string | undefined {
  if (file === undefined) return process.env.DUIQI_REDIS_PASSWORD || undefined;
  const password = new TextDecoder().decode(readInput(file)).replace(/\r?\n$/, "");
  if (password !== "" && !/[\r\n]/.test(password)) return password;
  const what = password === "" ? "The file is empty" : "The file has several lines";
  throw new BitextError("format-invalid", `${what}; one line with a password is expected.`, { place: { file } });
}
