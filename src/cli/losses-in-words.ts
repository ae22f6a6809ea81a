import type { Loss } from "../workflow/index.js";

/** What is lost and how often, behind what was written. */
export const lossInWords = (losses: readonly Loss[]): string =>
  losses.length === 0 ? "" : `; not kept: ${losses.map(({ what, count }) => `${what} (${count})`).join(", ")}`;
