const WHITE_SPACE = /\s+/g;

/** How long a text is to those who read it: UTF-16 code units that are not white space. */
export const textLength = (text: string): number => text.replace(WHITE_SPACE, "").length;
