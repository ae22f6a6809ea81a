import { BitextError } from "../model/index.js";
import { reasonOf } from "./write-file-aside.js";

const ADDRESS = /^[a-z][a-z+.-]{1,20}:\/\//i;
const GLOB = /[*?]/;

/** A file or folder that the system does not let be read: why, and what to do where it is something else. */
export function unreadable(file: string, cause: unknown): BitextError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return new BitextError("file-unreadable", messageFor(file, cause, code), { cause, place: { file } });
}

function messageFor(file: string, cause: unknown, code: unknown): string {
  if (code === "EISDIR") {
    return `${file} cannot be read: it is a folder, and a file is expected. duiqi build makes a memory of a folder's files, and duiqi pair says which of them go together.`;
  }
  if (code === "ENOENT" && ADDRESS.test(file)) {
    return `${file} cannot be read: it is an address, and files are read. Save the page in a browser, as one file (.mhtml, .webarchive) or as .html, and give that; other files are to be downloaded.`;
  }
  if (code === "ENOENT" && GLOB.test(file)) {
    return `${file} cannot be read: there is no file of this name, and patterns are for the shell. For many files there are duiqi build and duiqi pair, which take their folder.`;
  }
  return `${file} cannot be read: ${reasonOf(cause)}.`;
}
