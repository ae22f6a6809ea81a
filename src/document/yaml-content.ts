import { parse } from "yaml";
import type { PageContent } from "../model/index.js";
import { decodePage } from "../page/index.js";
import { entriesOf, fromEntries, noCatalogue } from "./catalogue.js";
import type { DocumentReadOptions } from "./document-reader.js";

const MOST_BYTES = 20_000_000; // an interface has some thousand texts. Chosen by hand
const DEEPEST = 100; // spaces or brackets before a name: the library calls itself for each level

/** What a YAML catalogue has in it. Aliases that grow beyond a hundred are refused by the library. */
export function yamlContent(bytes: Uint8Array, { charset, ...options }: DocumentReadOptions): PageContent {
  if (bytes.length > MOST_BYTES) throw noCatalogue("YAML", `it has more than ${MOST_BYTES / 1e6} MB`);
  const { text } = decodePage({ bytes, charset, mediaType: "text/plain" }, options);
  if (/^(?: {200}|[^\S\n]{0,50}(?:[[{?-][^\S\n]{0,4}){100})/m.test(text))
    throw noCatalogue("YAML", `names lie in each other more than ${DEEPEST} deep`);
  const { entries, lang } = entriesOf(parsed(text), "YAML");
  return fromEntries(entries, options, lang);
}

function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: "error" });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const [why] = cause.message.split("\n");
    throw noCatalogue("YAML", `it is no YAML (${why.replace(/:$/, "")})`);
  }
}
