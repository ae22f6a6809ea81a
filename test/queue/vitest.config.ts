import { defineConfig } from "vitest/config";

/** What needs a `redis-server` on the machine, and so is no part of `npm test`. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  test: { include: ["test/queue/with-redis.ts"], root: "." },
});

export default config;
