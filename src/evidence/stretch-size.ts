import { rangeSize, type Stretch } from "../model/index.js";

/** How many sentences a stretch has on each side. */
export const stretchSize = ({
  source,
  target,
}: Stretch): { readonly sourceCount: number; readonly targetCount: number } => ({
  sourceCount: rangeSize(source),
  targetCount: rangeSize(target),
});
