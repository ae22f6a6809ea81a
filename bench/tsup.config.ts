import type { Options } from "tsup";

/** The benchmarks as one file, bundled as the library is: what is measured is what users run. */
const config: Options = {
  entry: { main: "bench/main.ts" },
  outDir: "bench/.out",
  format: "esm",
  target: "es2022",
  platform: "node",
  clean: true,
};

export default config;
