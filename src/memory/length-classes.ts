// sizes, as the fuzzy score counts them, at which classes begin, each about half as large again as the one before;
// this is part of the schema
const STARTS = [0, 6, 9, 14, 21, 31, 46, 69, 103, 155, 233, 350, 525, 788] as const;

/** How many classes there are. */
export const CLASSES: number = STARTS.length;

/** The class of a text by its size: texts that match at 70 % are in the same class or one of two on either side. */
export const classOf = (size: number): number => STARTS.findLastIndex((start) => start <= size);

/** The least size of a class. */
export const leastOf = (lengthClass: number): number => STARTS[lengthClass];

/** The greatest size of a class. */
export const greatestOf = (lengthClass: number): number => (STARTS[lengthClass + 1] ?? Number.POSITIVE_INFINITY) - 1;
