/** A point of a line that never falls: how often something is right that is this sure. */
export interface CalibrationPoint {
  /** 0 to 1. The first point has 0, the last one 1. */
  readonly sureness: number;
  /** 0 to 1. */
  readonly right: number;
}

/** How often things that are this sure are right, 0 to 1: on the line between two points. */
export function calibrated(sureness: number, points: readonly CalibrationPoint[]): number {
  const at = Math.max(
    1,
    points.findIndex((point) => point.sureness >= sureness),
  );
  const [low, high] = [points[at - 1], points[at]];
  const part = (sureness - low.sureness) / (high.sureness - low.sureness);
  return Math.min(1, Math.max(0, low.right + part * (high.right - low.right)));
}
