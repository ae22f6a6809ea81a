import { BitextError, type Place } from "../model/index.js";

/** The error of a file that does not keep to its format. Quote what was found, and say what was expected. */
export const formatError = (message: string, place: Place, cause?: unknown): BitextError =>
  new BitextError("format-invalid", message, cause === undefined ? { place } : { place, cause });
