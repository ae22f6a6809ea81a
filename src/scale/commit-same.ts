import { existsSync } from "node:fs";
import type { AsideFile } from "../node/index.js";

/**
 * Commits a file whose content is the same whoever writes it. A run that ends sweeps up what was left half done, also that
 * of another run in the folder: then the file is there already.
 *
 * @throws BitextError `file-unwritable`.
 */
export function commitSame(aside: AsideFile, file: string): void {
  try {
    aside.commit({ isDurable: true });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}
