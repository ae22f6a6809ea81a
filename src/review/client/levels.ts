import type { Bead } from "../../model/index.js";
import { isEmptyRange } from "../../model/index.js";

/** How much a bead asks to be looked at. */
export type Level = "confirmed" | "good" | "fair" | "low";

const GOOD = 0.8; // below, a bead is worth a look
const FAIR = 0.5; // below, it is more likely wrong than right

/** How much a bead asks to be looked at, by its score and whether it was confirmed. */
export const levelOf = ({ confirmed, score }: Bead): Level =>
  confirmed ? "confirmed" : score >= GOOD ? "good" : score >= FAIR ? "fair" : "low";

/** Whether nobody has confirmed the bead and its score says to look at it. */
export const isDoubtful = (bead: Bead): boolean => !bead.confirmed && bead.score < GOOD;

/** Whether a side of the bead has no translation. */
export const isNull = ({ source, target }: Bead): boolean => isEmptyRange(source) || isEmptyRange(target);
