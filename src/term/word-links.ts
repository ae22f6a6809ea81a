/** Two words of a unit that translate each other, as places among its words on either side. */
export interface WordLink {
  readonly chinese: number;
  readonly english: number;
  /** How much the tie is worth: about 1 for a word's only translation. */
  readonly weight: number;
}

const NEIGHBOURS = [-1, 0, 1];

/**
 * Which words of a unit translate which, of all ties of its words: the links that are the best from both sides, then those beside them
 * that are the best from one, then those whose words have no other (“grow-diag-final-and”, Koehn, Och & Marcu 2003). Of words that
 * stand more than once, those meet that lie at like places.
 *
 * Time linear in the ties, beside sorting them.
 *
 * @param ties All ties of its words, once for each pair of places.
 * @param chineseCount How many words the Chinese has.
 * @param englishCount Likewise the English.
 */
export function symmetricLinks(ties: readonly WordLink[], chineseCount: number, englishCount: number): WordLink[] {
  const worth = ({ chinese, english, weight }: WordLink): number =>
    weight * (1 - 0.1 * Math.abs((chinese + 0.5) / chineseCount - (english + 0.5) / englishCount)); // like places break ties, and no more
  const ofChinese = new Map<number, WordLink>();
  const ofEnglish = new Map<number, WordLink>();
  for (const tie of ties) {
    const [here, there] = [ofChinese.get(tie.chinese), ofEnglish.get(tie.english)];
    if (here === undefined || worth(tie) > worth(here)) ofChinese.set(tie.chinese, tie);
    if (there === undefined || worth(tie) > worth(there)) ofEnglish.set(tie.english, tie);
  }
  const isBoth = (tie: WordLink): boolean => ofChinese.get(tie.chinese) === tie && ofEnglish.get(tie.english) === tie;
  const links = [...ofChinese.values()].filter(isBoth);
  const rest = [...new Set([...ofChinese.values(), ...ofEnglish.values()])]
    .filter((tie) => !isBoth(tie))
    .sort((a, b) => worth(b) - worth(a));

  const keyOf = (chinese: number, english: number): number => chinese * englishCount + english;
  const taken = new Set(links.map(({ chinese, english }) => keyOf(chinese, english)));
  const linked = {
    chinese: new Set(links.map(({ chinese }) => chinese)),
    english: new Set(links.map(({ english }) => english)),
  };
  const isBeside = ({ chinese, english }: WordLink): boolean =>
    NEIGHBOURS.some((across) =>
      NEIGHBOURS.some((down) => {
        const [z, e] = [chinese + across, english + down];
        return e >= 0 && e < englishCount && taken.has(keyOf(z, e));
      }),
    );
  const take = (tie: WordLink): void => {
    links.push(tie);
    taken.add(keyOf(tie.chinese, tie.english));
    linked.chinese.add(tie.chinese);
    linked.english.add(tie.english);
  };
  let waiting = rest;
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((tie) => {
      if (linked.chinese.has(tie.chinese) && linked.english.has(tie.english)) return false;
      if (!isBeside(tie)) return true;
      take(tie);
      return false;
    });
  }
  for (const tie of waiting) if (!linked.chinese.has(tie.chinese) && !linked.english.has(tie.english)) take(tie);
  return links;
}
