import { configDefaults, defineConfig } from "vitest/config";

/** What runs on any machine: tests that need a browser or a Redis have configurations of their own. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/browser/**"],
    maxWorkers: "100%", // else one core of two waits
    isolate: false, // files of a worker share modules, and the lexicon: that halves the processor time of what runs in the library
    testTimeout: 30_000, // machines are shared: a test that is too slow is found by its time, not by a limit
  },
});

export default config;
