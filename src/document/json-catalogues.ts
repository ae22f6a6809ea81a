import { decodePage } from "../page/index.js";
import { entriesOf, fromEntries, noCatalogue } from "./catalogue.js";
import type { DocumentReader } from "./document-reader.js";

const START = 400; // bytes

/** Texts of an interface as JSON, names in names (i18next, Vue, Angular, ARB): each is an entry with its key. */
export const jsonCatalogues: DocumentReader = {
  name: "JSON catalogues (.json, .arb)",
  endings: [".json", ".arb"],
  matches(bytes, name = "") {
    const start = new TextDecoder().decode(bytes.subarray(0, START));
    if (/\.(?:json|arb)$/i.test(name)) return true;
    return (
      /^\s*(?:\{\s*"|\[\s*[{["])/.test(start) && /[}\]]\s*$/.test(new TextDecoder().decode(bytes.subarray(-START)))
    );
  },
  async read(bytes, { charset, ...options }) {
    const { text } = decodePage({ bytes, charset, mediaType: "text/plain" }, options);
    const { entries, lang } = entriesOf(parsed(text), "JSON");
    return fromEntries(entries, options, lang);
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw noCatalogue("JSON", `it is no JSON (${cause.message})`);
  }
}
