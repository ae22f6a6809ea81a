import type { Span } from "../../model/index.js";
import type { Remark } from "./finding.js";
import type { Mention } from "./mention.js";
import type { Unmet } from "./without-partner.js";

/** The remark that each side has what the other has not; `undefined` where there is nothing. */
export function differing(unmet: Unmet): Remark | undefined {
  if (unmet.source.length + unmet.target.length === 0) return undefined;
  const [here, there] = [inWords(unmet.source), inWords(unmet.target)];
  return remark(unmet, `The target has ${there}, but the source has ${here}.`);
}

/** The remark that one side has what the other has not; `undefined` where there is nothing. */
export function missing(unmet: Unmet): Remark | undefined {
  if (unmet.source.length > 0) {
    return remark(unmet, `The source has ${inWords(unmet.source)}, which the target has not.`);
  }
  if (unmet.target.length === 0) return undefined;
  return remark(unmet, `The target has ${inWords(unmet.target)}, which the source has not.`);
}

const inWords = (mentions: readonly Mention[]): string => mentions.map(({ phrase }) => `“${phrase}”`).join(" and ");

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const remark = ({ source, target }: Unmet, message: string): Remark => ({
  message,
  source: source.map(spanOf),
  target: target.map(spanOf),
});
