import { arch, cpus, platform } from "node:os";

/** What the figures were measured on, and when. */
export const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)} · ${cpus()[0].model} × ${cpus().length} · ${platform()} ${arch()} · Node ${process.version}`;
