import { InvalidArgumentError } from "commander";

/** A positive whole number that the user said. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Expected a positive whole number.");
  return number;
}

/** A number above 0 that the user said. */
export function positive(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number > 0 && number < Infinity))
    throw new InvalidArgumentError("Expected a number above 0.");
  return number;
}

/** A number from 0 to 1 that the user said. */
export function share(value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError(`“${value}” is no number from 0 to 1.`);
}

/** A port that the user said; 0 is any that is free. */
export function portNumber(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65536) return Number(value);
  throw new InvalidArgumentError("Expected a port, from 0 to 65535.");
}
