import type { Quantity } from "../../text/index.js";
import type { Unmet } from "./compare-quantities.js";
import type { Remark } from "./finding.js";
import type { ReadUnit } from "./read-unit.js";

/** The remark that each side has what the other has not; `undefined` where there is nothing. */
export function differing(unit: ReadUnit, unmet: Unmet): Remark | undefined {
  if (unmet.source.length + unmet.target.length === 0) return undefined;
  const [here, there] = [inWords(unit.source.text, unmet.source), inWords(unit.target.text, unmet.target)];
  return remark(unmet, `The target has ${there}, but the source has ${here}.`);
}

/** The remark that one side has what the other has not; `undefined` where there is nothing. */
export function missing(unit: ReadUnit, unmet: Unmet): Remark | undefined {
  if (unmet.source.length > 0) {
    return remark(unmet, `The source has ${inWords(unit.source.text, unmet.source)}, which the target has not.`);
  }
  if (unmet.target.length === 0) return undefined;
  return remark(unmet, `The target has ${inWords(unit.target.text, unmet.target)}, which the source has not.`);
}

const inWords = (text: string, quantities: readonly Quantity[]): string =>
  quantities.map(({ start, end }) => `“${text.slice(start, end)}”`).join(" and ");

const spanOf = ({ start, end }: Quantity): { start: number; end: number } => ({ start, end });

const remark = ({ source, target }: Unmet, message: string): Remark => ({
  message,
  source: source.map(spanOf),
  target: target.map(spanOf),
});
