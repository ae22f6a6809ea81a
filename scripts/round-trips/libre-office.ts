import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Files of one kind, made of the files of another. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** The kind to write, with the filter where there are several. */
  readonly kind: string;
  /** How the files are read, where their ending does not say it. */
  readonly filter?: string;
}

const LONGEST = 120_000; // milliseconds: 28 files take some five seconds

/**
 * Has LibreOffice write each file of a folder as another kind, in a folder of its own.
 *
 * @throws Error where it does not end, or does not write all of them.
 */
export function converted(room: string, { from, to, kind, filter }: Conversion): void {
  const files = readdirSync(join(room, from)).map((name) => join(room, from, name));
  mkdirSync(join(room, to), { recursive: true });
  const profile = `-env:UserInstallation=file://${join(room, "profile")}`;
  const how = [profile, "--headless", ...(filter === undefined ? [] : [`--infilter=${filter}`])];
  const output = ["--convert-to", kind, "--outdir", join(room, to)];
  const said = execFileSync("soffice", [...how, ...output, ...files], {
    timeout: LONGEST,
    encoding: "utf8",
    stdio: "pipe",
  });
  const written = readdirSync(join(room, to)).length;
  if (written !== files.length)
    throw new Error(`LibreOffice wrote ${written} of ${files.length} files as ${kind}:\n${said}`);
}
