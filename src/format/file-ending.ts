/** What a file's name ends in, in small letters, without the point: `tmx` of `books/A.TMX`, and of `A.tmx.gz`. Nothing where it has no ending. */
export const fileEnding = (file: string): string =>
  /[^/\\]\.([^./\\]*)$/.exec(isPackedName(file) ? file.slice(0, -3) : file)?.[1].toLowerCase() ?? "";

/** Whether a file's name says that it is packed by gzip. */
export const isPackedName = (file: string): boolean => /\.gz$/i.test(file);
