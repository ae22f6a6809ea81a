import fc from "fast-check";
import type { LangTag, TranslationUnit } from "../../src/model/index.js";

// what some format treats as its own, and what is near to it
const TRICKY = [..."\t\n\r\\ntr\"'&<>]#= \0\u0085\u2028\ufeff会𠮷"];

/** Any characters: those of all planes, and controls, but no half of a pair. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...TRICKY) }),
);

const lang = (subtags: fc.Arbitrary<string>): fc.Arbitrary<LangTag> =>
  fc.oneof(
    fc.constantFrom<LangTag>("zh", "en", "zh-CN", "en-US", "zh-Hant-TW", "zh-cn"),
    subtags.map((rest): LangTag => `zh-${rest}`),
    subtags.map((rest): LangTag => `en-${rest}`),
  );

/** Units with any texts. An address or a date is absent rather than empty. */
export const unitOf = (text: fc.Arbitrary<string>): fc.Arbitrary<TranslationUnit> => {
  const some = text.filter((value) => value !== "");
  const variant = fc.record({ lang: lang(text), text });
  return fc.record(
    {
      source: variant,
      target: variant,
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      confirmed: fc.constant<true>(true),
      sourceUrl: some,
      targetUrl: some,
      date: some,
    },
    { requiredKeys: ["source", "target", "score"], noNullPrototype: true },
  );
};
