import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const release = resolve(import.meta.dirname, "../../data/releases/2024-02-23-ai-robot-meeting");

/** The pages of one of our releases. */
export const pages: Readonly<Record<"zh" | "en", Uint8Array>> = {
  zh: readFileSync(join(release, "zh.html")),
  en: readFileSync(join(release, "en.html")),
};

/** A new folder with files in it, which is gone once the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-workflow-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
