import { type Explanation, type OpenAlignment, openAlignment } from "../../align/index.js";
import { type Lexicon, openLexicon } from "../../lexicon/index.js";
import type { Bead, Bitext } from "../../model/index.js";
import type { Realign } from "../change.js";

/** Aligns again and explains, whatever sentences the bitext has by now. */
export interface LiveAlignment {
  readonly realign: Realign;
  /** What spoke for a bead. */
  explain(bitext: Bitext, bead: Bead): Explanation;
  /** Traditional to Simplified, character by character. */
  simplify(text: string): string;
}

const WARM = 3; // searches after which the engine has compiled them

/** Reads the words of a bitext, with the part of the lexicon that it needs, in base64. */
export function liveAlignment(bitext: Bitext, lexiconBase64: string): LiveAlignment {
  const lexicon: Lexicon = openLexicon(Uint8Array.from(atob(lexiconBase64), (byte) => byte.charCodeAt(0)));
  let open: OpenAlignment = openAlignment(bitext, { lexicon });
  const middle = bitext.beads.length >> 1;
  for (let round = 0; round < WARM; round++) open.realign(bitext.beads, middle, middle); // else the first correction waits for it
  let sides: Pick<Bitext, "source" | "target"> = bitext;
  let explained = new WeakMap<Bead, Explanation>();

  const openFor = ({ source, target, beads }: Bitext): OpenAlignment => {
    if (source !== sides.source || target !== sides.target) {
      open = open.withSides(source, target, beads);
      sides = { source, target };
      explained = new WeakMap();
    }
    return open;
  };
  return {
    realign: (beads, first, end, corrected) => openFor(corrected).realign(beads, first, end),
    explain(now, bead) {
      const known = explained.get(bead) ?? openFor(now).explain(bead, now.beads);
      explained.set(bead, known);
      return known;
    },
    simplify: lexicon.simplify,
  };
}
