/** How many sentences a bead takes on each side, and what choosing it costs before any evidence. */
export interface Shape {
  readonly source: number;
  readonly target: number;
  /** −ln of how often beads have this shape, in nats. */
  readonly cost: number;
}
