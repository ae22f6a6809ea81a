import type { TranslationUnit } from "../model/index.js";

/** A unit as a memory keeps it: with its number, and what the texts' files do not say. */
export interface MemoryUnit extends Omit<TranslationUnit, "id"> {
  /** Stays the unit's own as long as it is in the memory. */
  readonly id: number;
  /** What its file called it: TMX `tuid`. */
  readonly fileId?: string;
  /** The subject or client that it was added for. */
  readonly domain?: string;
  /** What it was taken from. */
  readonly document?: string;
}

/** A unit that can be added: units of any format are. */
export type NewUnit = TranslationUnit & Pick<MemoryUnit, "domain" | "document">;
