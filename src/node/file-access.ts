import { closeSync, fchmodSync, fchownSync, openSync, type Stats, statSync } from "node:fs";

/** The mode of a new file that may hold unpublished text: its owner reads and writes it, and nobody else does. */
export const PRIVATE = 0o600;

const FOR_ALL = 0o666; // less what the user's umask takes away

/**
 * Opens a new file to be written in place of another, or of none. It is for its owner alone until it has that one's owner, group
 * and mode; where the system does not let us give it the group, the group that it has may do no more than everybody.
 *
 * @param old The file that is to be replaced.
 * @param isPrivate Where there is none: whether the new one is for its owner alone.
 */
export function openLike(file: string, old: Stats | undefined, isPrivate: boolean): number {
  if (old === undefined) return openSync(file, "wx", isPrivate ? PRIVATE : FOR_ALL);
  const handle = openSync(file, "wx", PRIVATE);
  const { uid, gid } = old;
  const hasGroup = isLet(() => fchownSync(handle, uid, gid)) || isLet(() => fchownSync(handle, SAME, gid));
  const mode = old.mode & 0o777;
  const forEverybody = mode & 0o007;
  isLet(() => fchmodSync(handle, hasGroup ? mode : mode & (0o707 | (forEverybody << 3))));
  return handle;
}

/**
 * Makes an empty file, for a copy of another to be written into: nobody may read in it what that one does not let them read.
 *
 * @throws what the system says, where there is a file of that name or it cannot be made.
 */
export const makeFileLike = (file: string, other: string): void => closeSync(openLike(file, statSync(other), true));

const SAME = -1; // the owner stays who it is

/** Does what the system may refuse, as giving a file away: whether it let us. */
function isLet(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
