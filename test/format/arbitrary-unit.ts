import fc from "fast-check";
import type { Inline, LangTag, TranslationUnit, Variant } from "../../src/model/index.js";

// what some format treats as its own, and what is near to it
const TRICKY = [..."\t\n\r\\ntr\"'&<>]#= ＝－@﹢\0\u0085\u2028\ufeff会𠮷"];

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

/** Addresses of the web, the only ones that are kept. */
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

/** Units with any texts. A score, an address or a date is absent rather than empty. */
export const unitOf = (text: fc.Arbitrary<string>): fc.Arbitrary<TranslationUnit> => {
  const some = text.filter((value) => value !== "");
  const variant = fc.record({ lang: lang(text), text });
  return fc.record(
    {
      source: variant,
      target: variant,
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      confirmed: fc.constant<true>(true),
      sourceUrl: address,
      targetUrl: address,
      date: some,
    },
    { requiredKeys: ["source", "target"], noNullPrototype: true },
  );
};

const code = (content: fc.Arbitrary<readonly Inline[]>, value: fc.Arbitrary<string>): fc.Arbitrary<Inline> =>
  fc.oneof(
    fc
      .record({ code: fc.constantFrom("bpt" as const, "ept" as const), i: fc.nat(9) })
      .chain(({ code, i }) =>
        fc.record({ code: fc.constant(code), attributes: fc.constant({ i: String(i) }), content }, FLAT),
      ),
    fc.record({ code: fc.constantFrom("ph" as const, "ut" as const, "hi" as const), content }, FLAT),
    fc.record({ code: fc.constant("it" as const), attributes: fc.record({ pos: value }, FLAT), content }, FLAT),
  );

/** Records as object literals are. */
export const FLAT = { noNullPrototype: true } as const;

// texts that meet are one text, and content that is not empty: how a reader finds them
const joined = (parts: readonly Inline[]): Inline[] =>
  parts.reduce<Inline[]>((list, part) => {
    const last = list.at(-1);
    if (typeof part === "string" && typeof last === "string") list[list.length - 1] = last + part;
    else if (part !== "") list.push(part);
    return list;
  }, []);

const some = (text: fc.Arbitrary<string>) => text.filter((value) => value !== "");

/** Variants with inline codes, their text being what stands outside of them. */
const variantWithCodes = (text: fc.Arbitrary<string>): fc.Arbitrary<Variant> => {
  const sub = fc.record(
    { code: fc.constant("sub" as const), content: some(text).map((value): Inline[] => [value]) },
    FLAT,
  );
  const inner = fc.oneof(
    some(text).map((value): Inline[] => [value]),
    fc.tuple(some(text), sub).map((parts): Inline[] => parts),
  );
  const parts = fc
    .array(fc.oneof(text, code(inner, text)), { maxLength: 5 })
    .map(joined)
    .filter((list) => list.some((part) => typeof part !== "string"));
  return fc.tuple(lang(text), parts).map(([tag, markup]) => ({ lang: tag, text: outside(markup), markup }));
};

const outside = (parts: readonly Inline[]): string =>
  parts
    .map((part) => (typeof part === "string" ? part : part.code === "hi" ? outside(part.content ?? []) : ""))
    .join("");

/** A text with a pair of codes, a half of one, a placeholder and a highlight, as every format with codes has them. */
export const simpleMarkup = (text: fc.Arbitrary<string>): fc.Arbitrary<Omit<Variant, "lang">> =>
  fc.array(text, { minLength: 6, maxLength: 6 }).map(([a, b, c, d, e, original]) => {
    const content = original === "" ? {} : { content: [original] };
    const markup = joined([
      a,
      { code: "bpt", attributes: { i: "1" }, ...content },
      b,
      { code: "ept", attributes: { i: "1" } },
      { code: "hi", attributes: { type: "bold" }, ...(c !== "" && { content: [c] }) },
      d,
      { code: "ph", attributes: { x: "2" }, ...content },
      { code: "it", attributes: { pos: "end", x: "3" } },
      e,
    ]);
    return { text: outside(markup), markup };
  });

const moment = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

/** Units with everything that a unit may have. */
export const fullUnitOf = (text: fc.Arbitrary<string>): fc.Arbitrary<TranslationUnit> => {
  const history = {
    created: moment,
    createdBy: text,
    changed: moment,
    changedBy: text,
    notes: fc.array(
      fc.record({ type: text.map((type) => `n-${type}`), lang: text, text }, { requiredKeys: ["text"], ...FLAT }),
      { minLength: 1, maxLength: 3 },
    ),
    attributes: fc.record({ segtype: fc.constantFrom("sentence", "phrase"), usagecount: text }, FLAT),
  };
  const variant = fc
    .tuple(
      fc.oneof(variantWithCodes(text), fc.record({ lang: lang(text), text }, FLAT)),
      fc.record(history, { requiredKeys: [], ...FLAT }),
    )
    .map(([fields, more]): Variant => ({ ...fields, ...more }));
  return fc
    .tuple(unitOf(text), variant, variant, fc.record({ id: text, ...history }, { requiredKeys: [], ...FLAT }))
    .map(([unit, source, target, more]) => ({ ...unit, source, target, ...more }));
};
