import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const project = resolve(import.meta.dirname, "../..");
const main = join(project, "dist/cli/main.js");

/** A process of the built command, and what it came to. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{
    readonly status: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly stderr: string;
  }>;
}

/** Starts the built command, with more in its environment. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Awaited<Running["ended"]>>((done) => {
    child.on("close", (status, signal) => done({ status, signal, stderr }));
  });
  return { child, ended };
}

/** Every file in a folder, with its bytes. */
export const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );

/** The shards that are done, each with the moment when. */
export const doneIn = (folder: string): Map<string, number> =>
  new Map(
    namesIn(folder)
      .filter((name) => name.endsWith(".pairs"))
      .map((name) => [name, statSync(join(folder, name)).mtimeMs]),
  );

/** The files in a folder; none where it is not there yet. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A manifest of `count` pairs: the bundled releases over and over, the Chinese page on either side. */
export function writeManifest(file: string, count: number): string {
  const releases = join(project, "data/releases");
  const names = readdirSync(releases, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const rows = Array.from({ length: count }, (_, at) => {
    const pages = ["zh", "en"].map((lang) => join(releases, names[at % names.length], `${lang}.html`));
    return (at % 3 === 0 ? pages.reverse() : pages).join("\t");
  });
  writeFileSync(file, `source\ttarget\n${rows.join("\n")}\n`);
  return file;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until something is so; looks every few milliseconds. */
export async function until(isSo: () => boolean, seconds = 60): Promise<void> {
  const end = Date.now() + 1000 * seconds;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Not so after ${seconds} s: ${isSo}`);
    await pause(5);
  }
}
