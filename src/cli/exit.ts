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
  if (!(error instanceof BitextError)) return error instanceof Error ? error.message : String(error);
  const place = inWords(error.place);
  return error.place?.file !== undefined && error.message.startsWith(error.place.file)
    ? error.message
    : `${place}${error.message}`;
}

/** A place as compilers write it: `page.html:3:14: `. */
export function inWords(place: Place | undefined): string {
  if (place === undefined) return "";
  const { file, line, column, offset } = place;
  const parts = [file, line, column].filter((part) => part !== undefined).join(":");
  const byte = offset === undefined ? "" : `${parts ? ", " : ""}offset ${offset}`;
  return parts || byte ? `${parts}${byte}: ` : "";
}
