import type { Bead } from "../../model/index.js";
import { isEmptyRange } from "../../model/index.js";

/** How much a bead asks to be looked at. */
export type Level = "confirmed" | "good" | "unscored" | "fair" | "low";

const GOOD = 0.8; // below, a bead is worth a look
const FAIR = 0.5; // below, it is more likely wrong than right

/** How much a bead asks to be looked at, by its score and whether it was confirmed. */
export function levelOf({ confirmed, score }: Bead): Level {
  if (confirmed) return "confirmed";
  if (score === undefined) return "unscored";
  return score >= GOOD ? "good" : score >= FAIR ? "fair" : "low";
}

/** Whether neither a person nor a score says that the bead is right. */
export const isDoubtful = ({ confirmed, score }: Bead): boolean => !confirmed && (score === undefined || score < GOOD);

/** Whether a side of the bead has no translation. */
export const isNull = ({ source, target }: Bead): boolean => isEmptyRange(source) || isEmptyRange(target);
