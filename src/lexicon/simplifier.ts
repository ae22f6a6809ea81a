/**
 * A function that replaces Traditional characters, and leaves all others.
 *
 * Those of several characters are words in which a character is not replaced as it mostly is, such as 乾隆: at their first
 * character the longest is tried before the characters one by one. Time linear in the text; a text that has nothing to
 * replace is given back as it is.
 */
export function simplifier(simplifications: ReadonlyMap<string, string>): (text: string) => string {
  const characters = new Map<number, string>();
  const words = new Map<number, [traditional: string, simplified: string][]>();
  for (const [traditional, simplified] of simplifications) {
    const first = traditional.charCodeAt(0);
    if (traditional.length === 1) characters.set(first, simplified);
    else words.set(first, [...(words.get(first) ?? []), [traditional, simplified]]);
  }
  for (const ofFirst of words.values()) ofFirst.sort(([a], [b]) => b.length - a.length);

  return (text) => {
    let simple = "";
    let done = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x2e80) continue; // before the first Han character
      const word = words.get(code)?.find(([traditional]) => text.startsWith(traditional, at));
      const simplified = word?.[1] ?? characters.get(code);
      if (simplified === undefined) continue;
      simple += text.slice(done, at) + simplified;
      done = at + simplified.length;
      at = done - 1;
    }
    return done === 0 ? text : simple + text.slice(done);
  };
}
