import type { Document } from "../model/index.js";

/**
 * The key of each block, in order, of a document whose blocks are entries: a file of an interface's texts. None where they are not: subtitles have
 * names too, but say when they are shown.
 */
export function keysOf({ blocks, marks }: Document): readonly string[] | undefined {
  if (marks === undefined || marks.length !== blocks.length) return undefined;
  const keys = marks.flatMap(({ id, time, start }, at) =>
    id !== undefined && time === undefined && start === blocks[at].start ? id : [],
  );
  return keys.length === blocks.length ? keys : undefined;
}
