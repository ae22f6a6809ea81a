import { type AlignOptions, alignAsync, toUnits } from "../align/index.js";
import { type UnitFormatName, writeBrackets } from "../format/index.js";
import type { Bead, Bitext, RunOptions } from "../model/index.js";
import { nothingDone } from "../workflow/index.js";
import { textOutput } from "./output.js";
import { unitWriter } from "./units.js";

/** A format that can be written as beads become certain. */
export type PieceFormat = UnitFormatName | "beads";

type Sides = Pick<Bitext, "source" | "target">;

/**
 * Aligns two texts, and writes the beads as they become certain: to a file, which has its name once it is whole, or to standard
 * output. Of a file nothing is left where it fails or is aborted.
 */
export async function alignInto(
  output: string | undefined,
  format: PieceFormat,
  sides: Sides,
  { onProgress, ...options }: AlignOptions & RunOptions,
): Promise<Bead[]> {
  const writer = beadWriter(format, sides);
  const file = textOutput(output);
  try {
    const beads = await alignAsync(sides.source, sides.target, {
      ...options,
      // no bar among the lines of the result
      ...(!(output === undefined && process.stdout.isTTY) && { onProgress }),
      onBeads: (certain) => file.write(writer.push(certain), options.signal),
    });
    if (writer.isEmpty()) {
      throw nothingDone("No unit was written", [], `none of ${beads.length} beads has text on both sides`);
    }
    await file.write(writer.end(), options.signal);
    file.finish();
    return beads;
  } catch (error) {
    file.abandon();
    throw error;
  }
}

interface BeadWriter {
  push(beads: readonly Bead[]): string;
  end(): string;
  /** Whether nothing was pushed that the format has a place for; nothing is to be written then. */
  isEmpty(): boolean;
}

function beadWriter(format: PieceFormat, sides: Sides): BeadWriter {
  if (format === "beads") return { push: writeBrackets, end: () => "", isEmpty: () => false };
  const { push, end } = unitWriter(format);
  let count = 0;
  return {
    push(beads) {
      const units = toUnits({ ...sides, beads });
      count += units.length;
      return count === 0 ? "" : push(units);
    },
    end,
    isEmpty: () => count === 0,
  };
}
