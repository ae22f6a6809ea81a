import fc from "fast-check";
import { expect, test } from "vitest";
import { type PairWords, pairWords, shortPairWords } from "../../src/evidence/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";

const lexicon = defaultLexicon();
const kinds = new Set(["lexicon", "numbers", "names"] as const);

const chinese = fc.array(
  fc.constantFrom("会议", "人工智能", "黄强", "攀枝花", "2月23日", "发展", "增", "AI", "，", "王晓晖"),
);
const english = fc.array(
  fc.constantFrom(
    "meeting",
    "artificial",
    "intelligence",
    "Huang",
    "Qiang",
    "Panzhihua",
    "February 23",
    "the",
    "AI",
    "Xiaohui",
  ),
);

/** Links without regard to the order in which they were found. */
const asData = ({ zh, en, links }: PairWords) => ({
  zh,
  en,
  links: links.map((row) => [...row].sort(([a], [b]) => a - b)),
});

test("each of many pairs has the words and links that it has alone", () => {
  const wordsOf = shortPairWords({ lexicon });
  fc.assert(
    fc.property(chinese, english, (zh, en) => {
      const [source, target] = [zh.join(""), en.join(" ")];
      expect(asData(wordsOf(source, target))).toEqual(asData(pairWords([source], [target], { lexicon, kinds })));
    }),
  );
});
