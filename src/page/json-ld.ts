/** A value of JSON that nothing is known of. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MOST_VALUES = 100_000; // values that are looked at in one script

/** NewsArticle | BlogPosting | ClaimReview | Report | WebPage: what a page is, and not what is on it. */
const PAGE_TYPE = /Article|Posting|Review|Report|Page$/;

/** What readers wrote, and pictures: their dates are their own. */
const OTHER_TYPE = /Comment|ImageObject|VideoObject|Person|Organization|Product|Event/;

/** What a script of JSON-LD states about the article of its page. */
export interface StatedArticle {
  /** The day of publication, as it is written there. */
  readonly date?: string;
  readonly headline?: string;
  /** The text of the article. */
  readonly body?: string;
}

/**
 * What a script of JSON-LD states: of an article or page before anything else, nothing where the script is no JSON. Time linear in the script.
 */
export function statedArticle(script: string): StatedArticle {
  const values: Json[] = [];
  try {
    // line breaks within strings are no JSON, and common
    const parsed: Json = JSON.parse(script.replace(/\s+/g, " "));
    values.push(parsed);
  } catch {
    return {};
  }
  let date: string | undefined;
  let isPages = false;
  let told: Pick<StatedArticle, "headline" | "body"> = {};
  for (let at = 0; at < values.length && at < MOST_VALUES; at++) {
    const value = values[at];
    if (value === null || typeof value !== "object") continue;
    if (isList(value)) {
      for (const each of value) values.push(each);
      continue;
    }
    const type = JSON.stringify(value["@type"] ?? "");
    if (OTHER_TYPE.test(type)) continue;
    const { datePublished, articleBody, headline } = value;
    const isPage = PAGE_TYPE.test(type);
    if (typeof datePublished === "string" && datePublished !== "" && (date === undefined || (isPage && !isPages))) {
      date = datePublished;
      isPages = isPage;
    }
    if (typeof articleBody === "string" && articleBody.trim() !== "" && told.body === undefined) {
      told = { body: articleBody, ...(typeof headline === "string" && { headline }) };
    }
    for (const each of Object.values(value)) if (typeof each === "object") values.push(each);
  }
  return { ...(date !== undefined && { date }), ...told };
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
