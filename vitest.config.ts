import { configDefaults, defineConfig } from "vitest/config";

const COUNTED = ["test/linear/**"];

/**
 * What runs on any machine: tests that need a browser or a Redis have configurations of their own.
 *
 * Test files of a worker share their modules, and the lexicon: that halves the processor time of what runs in the library. Those that
 * count the work of functions do not, since functions are counted only where their module is loaded after the counter has begun.
 */
const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    maxWorkers: "100%", // else one core of two waits
    testTimeout: 30_000, // machines are shared: a test that is too slow is found by its time, not by a limit
    projects: [
      {
        extends: true,
        test: { name: "linear", include: COUNTED.map((folder) => `${folder}/*.test.ts`), isolate: true },
      },
      {
        extends: true,
        test: {
          name: "library",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "test/browser/**", "test/queue/**", ...COUNTED],
          isolate: false,
        },
      },
    ],
  },
});

export default config;
