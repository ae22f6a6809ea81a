import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openBrowser } from "../../src/serve/index.js";

const folder = mkdtempSync(join(tmpdir(), "duiqi-browser-"));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test.runIf(process.platform === "linux")(
  "opens what the system opens addresses with; without it nothing happens",
  async () => {
    const seen = join(folder, "seen");
    writeFileSync(join(folder, "xdg-open"), `#!/bin/sh\necho "$1" > "${seen}"\n`, { mode: 0o755 });
    vi.stubEnv("PATH", folder);
    for (const name of ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]) vi.stubEnv(name, "");
    openBrowser("http://127.0.0.1:1/no-screen/");
    vi.stubEnv("DISPLAY", ":0");
    openBrowser("http://127.0.0.1:1/token/");
    await vi.waitUntil(() => existsSync(seen) && readFileSync(seen, "utf8") !== "", 3000);
    expect(readFileSync(seen, "utf8")).toBe("http://127.0.0.1:1/token/\n");
    vi.stubEnv("PATH", join(folder, "nowhere"));
    openBrowser("http://127.0.0.1:1/token/");
    await new Promise((done) => setTimeout(done, 50)); // it would be an uncaught error
  },
);
