import type { Options } from "tsup";

/** The benchmarks, the fits and the thread of `src/scale`, one file each, bundled as the library is: what is measured is what users run. */
const config: Options = {
  entry: {
    main: "bench/main.ts",
    fit: "scripts/fit.ts",
    "fit-start": "scripts/fit-start.ts",
    "fit-left-out": "scripts/fit-left-out.ts",
    "fit-scores": "scripts/fit-scores.ts",
    "fit-pairs": "scripts/fit-pairs.ts",
    "fit-pair-score": "scripts/fit-pair-score.ts",
    "fit-line-scores": "scripts/fit-line-scores.ts",
    "learn-words": "scripts/learn-words.ts",
    worker: "src/scale/worker.ts",
  },
  outDir: "bench/.out",
  format: "esm",
  target: "es2022",
  platform: "node",
  // readers of pages that are measured beside ours bring modules of CommonJS
  external: ["linkedom", /^defuddle/, "@mozilla/readability"],
  splitting: false,
  clean: true,
};

export default config;
