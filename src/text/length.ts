const WHITE_SPACE = /\s+/g;

/**
 * How long a text is to those who read it: UTF-16 code units that are not white space. Time linear in the text.
 *
 * @example
 * import { textLength } from "duiqi/text";
 * textLength("今天 天气"); // 4
 */
export const textLength = (text: string): number => text.replace(WHITE_SPACE, "").length;
