import type { Bead, Side } from "../model/index.js";
import { keysOf } from "../text/index.js";

/**
 * The beads of two sides whose sentences are entries with keys: the same key on both sides, without any search. An entry that the other side has
 * not, or has in the same words, is a bead alone. None where a side has no keys.
 */
export function beadsByKey(source: Side, target: Side): Bead[] | undefined {
  const [here, there] = [keysOf(source.document), keysOf(target.document)];
  if (here?.length !== source.sentences.length || there?.length !== target.sentences.length) return undefined;
  const inTarget = new Set(there);
  const inSource = new Set(here);
  const beads: Bead[] = [];
  for (let [s, t] = [0, 0]; s < here.length || t < there.length; ) {
    const alone = { source: { start: s, end: s + 1 }, target: { start: t, end: t } };
    const added = { source: { start: s, end: s }, target: { start: t, end: t + 1 } };
    if (s < here.length && here[s] === there[t]) {
      if (source.sentences[s].text === target.sentences[t].text) {
        beads.push(alone, { source: { start: s + 1, end: s + 1 }, target: added.target });
      } else beads.push({ source: alone.source, target: added.target, score: 1 });
      s++;
      t++;
    } else if (s < here.length && (t === there.length || !inTarget.has(here[s]) || inSource.has(there[t]))) {
      beads.push(alone);
      s++;
    } else {
      beads.push(added);
      t++;
    }
  }
  return beads;
}
