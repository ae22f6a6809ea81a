import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone when the process is. */
export const folder: string = mkdtempSync(join(tmpdir(), "duiqi-fuzz-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** A file in it with this content, the same one for each case. */
export function fileOf(name: string, content: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
