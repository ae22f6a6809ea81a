/** Something in a memory that is not as it was written. */
export interface Damage {
  /**
   * `"file"`: SQLite's pages and tables do not agree. `"text"`: a text is not UTF-8, or not the one that was written.
   * `"unit"`: a part of a unit is damaged or gone. `"index"`: words are in texts or not, and the index says otherwise; then
   * `find` and `grep` may miss them.
   */
  readonly part: "file" | "text" | "unit" | "index";
  /** A sentence. */
  readonly message: string;
  /** The numbers of the units that it is about, where there are any. */
  readonly units?: readonly number[];
}

/** What one step of a check finds: nothing, or something. Between two steps others have a turn. */
export type CheckSteps = Generator<Damage | undefined, void, undefined>;
