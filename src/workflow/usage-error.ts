/**
 * A call that asks for what cannot be: options that do not fit each other, or the files. Its message names an option as `the option
 * sourceLang`.
 */
export class UsageError extends RangeError {
  override readonly name = "UsageError";
}
