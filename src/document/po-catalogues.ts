import { BitextError, isLangTag, type LangTag } from "../model/index.js";
import { decodePage } from "../page/index.js";
import { fromEntries } from "./catalogue.js";
import type { DocumentReader } from "./document-reader.js";
import { type PoMessage, poMessages } from "./po-messages.js";

const START = 16_000; // bytes: a licence and the names of translators may stand before the first message

/**
 * Catalogues of gettext. The document is the translation, and beside it stands what it is a translation of, with the same keys. Of a
 * template (`.pot`), which has no translation, the document is its texts. What is not translated yet, or only guessed (`fuzzy`), is none.
 */
export const poCatalogues: DocumentReader = {
  name: "gettext catalogues (.po)",
  endings: [".po", ".pot"],
  matches(bytes) {
    const start = new TextDecoder().decode(bytes.subarray(0, START));
    return /^msgid[ \t]+"/m.test(start) && /^(?:\ufeff?\s*#|\ufeff?\s*msg(?:id|ctxt)[ \t]+")/.test(start);
  },
  async read(bytes, { charset, ...options }) {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, START));
    const said = /charset=([\w-]{1,30})/i.exec(head)?.[1];
    const { text } = decodePage(
      { bytes, charset: charset ?? (said === "CHARSET" ? undefined : said), mediaType: "text/plain" },
      options,
    );
    const messages = poMessages(text);
    const language = /^Language:\s{0,9}(\S+)/im.exec(messages.find(({ id }) => id === "")?.translations[0] ?? "")?.[1];
    const all = messages.filter(({ id }) => id !== "");
    const done = all.filter(({ isFuzzy, translations }) => !isFuzzy && translations.some((each) => each !== ""));
    if (done.length === 0) {
      if (all.length === 0)
        throw new BitextError(
          "format-invalid",
          "The gettext catalogue has no message; msgid and msgstr were expected.",
        );
      return fromEntries(all.flatMap(textsOf), options);
    }
    const left = all.length - done.length;
    if (left > 0) {
      const message = `${left} of ${all.length} messages are not translated, or only guessed, and are left out.`;
      options.onIssue?.({ rule: "messages-untranslated", message });
    }
    const { main } = fromEntries(done.flatMap(translationsOf), options, langOf(language));
    // beside a translation in one of the two languages only the other can be wanted
    const { main: source } = fromEntries(done.flatMap(textsOf), { ...options, lang: undefined });
    return { main, related: [{ ...source, relation: "source" }] };
  },
};

const keyOf = ({ context, id }: PoMessage): string => (context === undefined ? id : `${context}|${id}`);

/** Of a language without forms the translation of a plural is one; else the first is of the singular. */
const hasForms = ({ plural, translations }: PoMessage): boolean => plural !== undefined && translations.length > 1;

function textsOf(message: PoMessage): { readonly key: string; readonly text: string }[] {
  const { id, plural } = message;
  const key = keyOf(message);
  if (plural === undefined) return [{ key, text: id }];
  return [...(hasForms(message) ? [{ key, text: id }] : []), { key: `${key}[plural]`, text: plural }];
}

function translationsOf(message: PoMessage): { readonly key: string; readonly text: string }[] {
  const { plural, translations } = message;
  const key = keyOf(message);
  if (plural === undefined) return [{ key, text: translations[0] ?? "" }];
  const last = { key: `${key}[plural]`, text: translations[translations.length - 1] ?? "" };
  return [...(hasForms(message) ? [{ key, text: translations[0] }] : []), last];
}

function langOf(language: string | undefined): LangTag | undefined {
  const tag = language?.replaceAll("_", "-");
  return isLangTag(tag) ? tag : undefined;
}
