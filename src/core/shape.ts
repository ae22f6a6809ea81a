/** How many sentences a bead takes on each side. */
export interface ShapeSize {
  readonly source: number;
  readonly target: number;
}

/** How many sentences a bead takes on each side, and what choosing it costs before any evidence. */
export interface Shape extends ShapeSize {
  /** −ln of how often beads have this shape, in nats. */
  readonly cost: number;
}
