/** A value of JSON that nothing is known of. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MOST_VALUES = 100_000; // values that are looked at in one script

/** NewsArticle | BlogPosting | ClaimReview | Report | WebPage: what a page is, and not what is on it. */
const PAGE_TYPE = /Article|Posting|Review|Report|Page$/;

/** What readers wrote, and pictures: their dates are their own. */
const OTHER_TYPE = /Comment|ImageObject|VideoObject|Person|Organization|Product|Event/;

/**
 * The day of publication that a script of JSON-LD states, as it is written there: that of an article or page before any other,
 * `undefined` where there is none or the script is no JSON. Time linear in the script.
 */
export function publicationDate(script: string): string | undefined {
  const values: Json[] = [];
  try {
    // line breaks within strings are no JSON, and common
    const parsed: Json = JSON.parse(script.replace(/\s+/g, " "));
    values.push(parsed);
  } catch {
    return undefined;
  }
  let other: string | undefined;
  for (let at = 0; at < values.length && at < MOST_VALUES; at++) {
    const value = values[at];
    if (value === null || typeof value !== "object") continue;
    if (isList(value)) {
      for (const each of value) values.push(each);
      continue;
    }
    const type = JSON.stringify(value["@type"] ?? "");
    if (OTHER_TYPE.test(type)) continue;
    const date = value.datePublished;
    if (typeof date === "string" && date !== "") {
      if (PAGE_TYPE.test(type)) return date;
      other ??= date;
    }
    for (const each of Object.values(value)) if (typeof each === "object") values.push(each);
  }
  return other;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
