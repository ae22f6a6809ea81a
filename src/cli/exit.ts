import { CommanderError } from "commander";
import { BitextError, type Place } from "../model/index.js";

/** An input that we cannot use, or of which nothing comes out. */
export const UNUSABLE_INPUT = 1;
/** What was looked for is there: units that `check` fails on. */
export const FOUND = 1;
/** A command that we cannot understand. */
export const WRONG_USAGE = 2;
/** Stopped by the user. */
export const INTERRUPTED = 130;

/** A command that asks for what cannot be, found out after its arguments were parsed. */
export const wrongUsage = (message: string): CommanderError =>
  new CommanderError(WRONG_USAGE, "duiqi.wrongUsage", message);

/** What went wrong, for a person: one sentence, with its place where it has one. */
export function inOneSentence(error: unknown): string {
  if (!(error instanceof BitextError)) return inFlags(error instanceof Error ? error.message : String(error));
  return inFlags(withPlace(error.message, error.place));
}

/** A message behind its place, unless it begins with the file's name itself. */
export const withPlace = (message: string, place: Place | undefined): string =>
  place?.file !== undefined && message.startsWith(place.file) ? message : `${inWords(place)}${message}`;

/** A message in which options stand as they are typed: `the option sourceLang` is --source-lang, and `output` is -o. */
const inFlags = (message: string): string =>
  message.replace(/\bthe option ([a-zA-Z]+)/g, (_, name: string) =>
    name === "output" ? "-o" : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );

/** A place as compilers write it: `page.html:3:14: `. */
function inWords(place: Place | undefined): string {
  if (place === undefined) return "";
  const { file, line, column, offset } = place;
  const parts = [file, line, column].filter((part) => part !== undefined).join(":");
  const byte = offset === undefined ? "" : `${parts ? ", " : ""}offset ${offset}`;
  return parts || byte ? `${parts}${byte}: ` : "";
}
