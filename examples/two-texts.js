// Aligns two short texts and prints their pairs: node examples/two-texts.js
import { alignTexts } from "duiqi";

const pairs = alignTexts(
  "图书馆每天九点开门。读者可以借五本书，期限是三十天。\n\n星期一闭馆。",
  "The library opens at nine every day. Readers may borrow five books. The term is thirty days.\n\nIt is closed on Mondays.",
);
for (const { source, target, score } of pairs) console.log(score?.toFixed(2) ?? "    ", source, "|", target);
