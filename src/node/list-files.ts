import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BitextError } from "../model/index.js";
import { unreadable } from "./unreadable.js";

/**
 * The files in a folder and its subfolders, by path, in order; without those whose name begins with a point.
 *
 * @throws BitextError `file-unreadable`.
 */
export function listFiles(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) {
      throw new BitextError(
        "file-unreadable",
        `${folder} is a file; a folder is expected. Two files go together by duiqi align.`,
        {
          place: { file: folder },
        },
      );
    }
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
  } catch (cause) {
    if (cause instanceof BitextError) throw cause;
    throw unreadable(folder, cause);
  }
}
