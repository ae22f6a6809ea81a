/*
 * A cell's candidates meet in a minimum that has no branch. Which shape wins is as good as random, so a branch
 * would be guessed wrong every other time, and that took most of the search's time. Costs are therefore whole
 * numbers of ticks with the shape's index in the five low bits. Sums and halves of such numbers are exact, so
 *
 *     min(a, b) = (a + b − |a − b|) / 2
 *
 * is the lower cost together with the shape that has it, and of equal costs the shape that is listed first.
 */

/** Shapes that the low bits of a tick can name. */
export const SLOTS = 32;

/** More than any path costs (2^27 nats); a sum of four is still exact, which is as many as ever meet. */
export const UNREACHED: number = 2 ** 50;

const TICKS_A_NAT = 2 ** 18; // rounding stays below 2e-6 nats a bead

/** A cost as ticks, with room for a shape's index. */
export const toTicks = (nats: number): number => Math.floor(nats * TICKS_A_NAT + 0.5) * SLOTS;
