// Aligns two short texts and prints their pairs: node examples/two-texts.js
import { alignDocuments, readPage, toUnits } from "duiqi";

const encoder = new TextEncoder();
const documentOf = (text) => readPage({ bytes: encoder.encode(text), mediaType: "text/plain" }).main;

const bitext = alignDocuments(
  documentOf("图书馆每天九点开门。读者可以借五本书，期限是三十天。\n\n星期一闭馆。"),
  documentOf(
    "The library opens at nine every day. Readers may borrow five books. The term is thirty days.\n\nIt is closed on Mondays.",
  ),
);
for (const { source, target, score } of toUnits(bitext)) {
  console.log(score?.toFixed(2) ?? "    ", source.text, "|", target.text);
}
