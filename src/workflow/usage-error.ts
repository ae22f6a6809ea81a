/**
 * A call that asks for what cannot be: options that do not fit each other, or the files. Its message names an option as `the option
 * sourceLang`.
 *
 * @example
 * import { convert, UsageError } from "duiqi/workflow";
 * try {
 *   await convert(["book.zh"], "book.tmx", { from: "moses" });
 * } catch (error) {
 *   if (error instanceof UsageError) console.log(error.message); // of moses two files are expected
 * }
 */
export class UsageError extends RangeError {
  override readonly name = "UsageError";
}
