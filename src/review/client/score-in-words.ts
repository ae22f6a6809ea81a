import type { Bead } from "../../model/index.js";
import type { Strings } from "./strings.js";

/** The score of a bead in words, or that it has none. */
export const scoreInWords = ({ score }: Bead, strings: Pick<Strings, "score" | "levels">): string =>
  score === undefined ? strings.levels.unscored : `${strings.score} ${score.toFixed(2)}`;
