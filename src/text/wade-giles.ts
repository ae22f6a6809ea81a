const WHOLE: Readonly<Record<string, readonly string[]>> = {
  zhi: ["chih"],
  chi: ["chih"],
  shi: ["shih"],
  ri: ["jih"],
  zi: ["tzu"],
  ci: ["tzu", "tsu"],
  si: ["ssu", "szu"],
  er: ["erh"],
  yi: ["i", "yi"],
  yan: ["yen"],
  ye: ["yeh"],
  you: ["yu"],
  yong: ["yung"],
  yue: ["yueh"],
  ying: ["ying", "ing"],
  ge: ["ko", "ke"],
  ke: ["ko", "ke"],
  he: ["ho"],
  gui: ["kuei"],
  kui: ["kuei"],
};
const INITIALS: Readonly<Record<string, string>> = {
  zh: "ch",
  j: "ch",
  q: "ch",
  x: "hs",
  b: "p",
  d: "t",
  g: "k",
  z: "ts",
  c: "ts",
  r: "j",
};
const FINALS: Readonly<Record<string, string>> = {
  ong: "ung",
  iong: "iung",
  ian: "ien",
  ie: "ieh",
  ue: "ueh",
  ve: "ueh",
  v: "u",
};
const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])/;
const PLAIN_O = /^(?:[dtnlzcsr]|[zc]h)uo$/; // duo is to, but guo is kuo and shuo is shuo

/**
 * How Wade and Giles, and names of Taiwan, spell a syllable, without apostrophes and marks: 志 zhi is chih, 谢 xie is hsieh.
 *
 * @param syllable In pinyin without its tone, ü as v.
 */
export function wadeGiles(syllable: string): readonly string[] {
  if (Object.hasOwn(WHOLE, syllable)) return WHOLE[syllable];
  const initial = INITIAL.exec(syllable)?.[0] ?? "";
  const final = PLAIN_O.test(syllable) ? "o" : syllable.slice(initial.length);
  return [(INITIALS[initial] ?? initial) + (FINALS[final] ?? final)];
}
