import type { Bead } from "../../model/index.js";
import { isEmptyRange } from "../../model/index.js";

/** How much a bead asks to be looked at. */
export type Level = "confirmed" | "good" | "unscored" | "fair" | "low";

export const GOOD = 0.8; // below, a bead is worth a look
const FAIR = 0.5; // below, it is more likely wrong than right

/** How much a bead asks to be looked at, by its score and whether it was confirmed. */
export function levelOf({ confirmed, score }: Bead): Level {
  if (confirmed) return "confirmed";
  if (score === undefined) return "unscored";
  return score >= GOOD ? "good" : score >= FAIR ? "fair" : "low";
}

/** Whether neither a person nor a score says that the bead is right. */
const isDoubtful = ({ confirmed, score }: Bead): boolean => !confirmed && (score === undefined || score < GOOD);

/** Whether a side of the bead has no translation. */
export const isNull = ({ source, target }: Bead): boolean => isEmptyRange(source) || isEmptyRange(target);

/** Whether a person should look at the bead: it is doubtful, or a side has no translation and nobody said that this is right. */
export const isToLookAt = (bead: Bead): boolean => isDoubtful(bead) || (isNull(bead) && !bead.confirmed);

const NEAR = 5; // beads to each side: as many sentences as the aligner's own close search looks at

/**
 * Where the translation of a bead with an empty side may stand, if it was only moved: the nearest bead of which the other side is
 * empty. None where none is near or a person confirmed either of them.
 */
export function perhapsAt(beads: readonly Bead[], at: number): number | undefined {
  if (beads[at].confirmed || !isNull(beads[at])) return undefined;
  const side = isEmptyRange(beads[at].source) ? "target" : "source";
  for (let away = 1; away <= NEAR; away++) {
    for (const near of [at - away, at + away]) {
      const bead = beads[near];
      if (bead !== undefined && !bead.confirmed && isEmptyRange(bead[side])) return near;
    }
  }
  return undefined;
}
