import type { CheckRule } from "./finding.js";
import { quoted, spansOf } from "./read-unit.js";

const BROKEN = new RegExp(
  [
    "\ufffd+", // a sign that could not be decoded
    "[\u0080-\u009f]+", // controls that no text has: Windows-1252 read as Latin-1
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f]+",
    "(?:Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|[â-é](?![–—‘’“”…]{2})[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2})+", // UTF-8 read as Windows-1252: â€™, ä¸­æ–‡; but not café’”
    "锟斤拷|烫烫|屯屯屯|锘", // fillings, and a byte order mark read as GBK
    "銆[\\p{L}\ue000-\uf8ff?€]|锛[\\p{L}\ue000-\uf8ff?]|鈥[\\p{L}\ue000-\uf8ff?]", // 。 ， “ of UTF-8 read as GBK
    "[\ue000-\uf8ff]+", // for private use: signs of a font that is not here
    "&(?:amp|lt|gt|quot|nbsp|apos|#\\d{2,5}|#x[0-9a-fA-F]{2,5});", // escaped once too often
  ].join("|"),
  "gu",
);

/** A charset was guessed wrong, or a text escaped once too often: “donâ€™t”, 锟斤拷, “Q&amp;amp;A”. */
export const mojibake: CheckRule = {
  name: "mojibake",
  severity: "warning",
  about: "characters that a wrong charset or a second escaping has left",
  check: ({ source, target }) => {
    const [here, there] = [spansOf(BROKEN, source.text), spansOf(BROKEN, target.text)];
    if (here.length + there.length === 0) return undefined;
    const [{ start, end }, { text }, name] =
      there.length > 0 ? [there[0], target, "target"] : [here[0], source, "source"];
    return {
      message: `The ${name} has ${quoted(text.slice(start, end))}, expected readable text.`,
      source: here,
      target: there,
    };
  },
};
