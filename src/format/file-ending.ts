/** What a file's name ends in, in small letters, without the point: `tmx` of `books/A.TMX`. Nothing where it has no ending. */
export const fileEnding = (file: string): string => /[^/\\]\.([^./\\]*)$/.exec(file)?.[1].toLowerCase() ?? "";
