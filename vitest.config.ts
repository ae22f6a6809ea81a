import { configDefaults, defineConfig } from "vitest/config";

/** What runs on any machine: tests that need a browser or a Redis have configurations of their own. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/browser/**"],
    maxWorkers: "100%", // else one core of two waits
    testTimeout: 30_000, // machines are shared: a test that is too slow is found by its time, not by a limit
  },
});

export default config;
