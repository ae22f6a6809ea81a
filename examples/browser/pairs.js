import { alignDocumentsAsync, readPage, toUnits } from "duiqi";

const encoder = new TextEncoder();
const documentOf = (text) => readPage({ bytes: encoder.encode(text), mediaType: "text/plain" }).main;

/** The pairs of two texts, a line each. The first call fetches the lexicon. */
export async function pairs(zh, en) {
  const bitext = await alignDocumentsAsync(documentOf(zh), documentOf(en));
  return toUnits(bitext).map(({ source, target }) => `${source.text} | ${target.text}`);
}
