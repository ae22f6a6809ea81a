import { defineConfig } from "vitest/config";

/** What needs a Chromium on the machine, and so is no part of `npm test`. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  test: { include: ["test/browser/*.test.ts"], root: ".", testTimeout: 60_000, hookTimeout: 60_000 },
});

export default config;
