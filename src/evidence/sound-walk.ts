import { type SoundModel, soundOdds } from "./sound-model.js";

/** A name that characters sound like, how many of them from where the walk began, and how sure that is, in nats. */
export interface SoundMatch {
  readonly name: string;
  readonly length: number;
  readonly odds: number;
}

/** A beginning of names. */
interface Node {
  readonly letters: string;
  readonly next: Map<string, Node>;
  isName: boolean;
}

/** A step of a walk: the beginning that it leads to, and what it adds, in nats. */
type Step = readonly [node: Node, odds: number];

/** The most characters that one name is written with: 符拉迪沃斯托克 has seven. */
const LONGEST = 8;
const FEWEST = 3; // two characters sound like too many words
const WORST_STEP = -4; // nats: the rest of a name would have to make up for it
/** What is so much less likely than chance on its way comes to nothing. */
const LOST = -2;

/** What each syllable stands for, and how these letters begin, worked out when it is first met: there are some 400 syllables. */
const oddsOf = new WeakMap<SoundModel, Map<string, ReadonlyMap<string, number>>>();

function oddsFor(syllable: string, model: SoundModel): ReadonlyMap<string, number> {
  const ofModel = oddsOf.get(model) ?? new Map<string, ReadonlyMap<string, number>>();
  oddsOf.set(model, ofModel);
  const known = ofModel.get(syllable);
  if (known !== undefined) return known;
  const odds = new Map<string, number>();
  for (const [letters, more] of soundOdds(syllable, model)) {
    if (more < WORST_STEP) continue;
    odds.set(letters, more);
    for (let end = 1; end < letters.length; end++) {
      const beginning = letters.slice(0, end);
      if (!odds.has(beginning)) odds.set(beginning, Number.NEGATIVE_INFINITY);
    }
  }
  ofModel.set(syllable, odds);
  return odds;
}

/**
 * Finds the names that characters sound like, by what their syllables stand for. Steps are remembered, so that a syllable is tried only once
 * after the same letters, however long the texts are.
 *
 * @param names In lower-case letters.
 * @param least How sure a match must be, in nats.
 */
export function soundWalker(
  names: Iterable<string>,
  model: SoundModel,
  least: number,
): (readings: readonly (readonly string[])[], from: number) => SoundMatch[] {
  const root = treeOf(names);
  const known = new Map<Node, Map<string, readonly Step[]>>();
  const stepsFrom = (node: Node, syllable: string): readonly Step[] => {
    const ofNode = known.get(node) ?? new Map<string, readonly Step[]>();
    known.set(node, ofNode);
    const steps = ofNode.get(syllable) ?? stepsOf(node, oddsFor(syllable, model));
    ofNode.set(syllable, steps);
    return steps;
  };
  return (readings, from) => {
    const found: SoundMatch[] = [];
    let reached = new Map([[root, 0]]);
    for (let at = from; at < readings.length && at < from + LONGEST && reached.size > 0; at++) {
      const next = new Map<Node, number>();
      for (const [before, odds] of reached) {
        for (const syllable of readings[at]) {
          for (const [node, more] of stepsFrom(before, syllable)) {
            const sum = odds + more;
            if (sum >= LOST && sum > (next.get(node) ?? Number.NEGATIVE_INFINITY)) next.set(node, sum);
          }
        }
      }
      reached = next;
      const length = at + 1 - from;
      if (length < FEWEST) continue;
      for (const [{ letters, isName }, odds] of reached) {
        if (isName && odds >= least) found.push({ name: letters, length, odds });
      }
    }
    return found;
  };
}

/** Names as a tree of letters. Time linear in all letters. */
function treeOf(names: Iterable<string>): Node {
  const root: Node = { letters: "", next: new Map(), isName: false };
  for (const name of names) {
    let node = root;
    for (let end = 1; end <= name.length; end++) {
      const letter = name[end - 1];
      const next = node.next.get(letter) ?? { letters: name.slice(0, end), next: new Map(), isName: false };
      node.next.set(letter, next);
      node = next;
    }
    node.isName = true;
  }
  return root;
}

function stepsOf(from: Node, odds: ReadonlyMap<string, number>): Step[] {
  const steps: Step[] = [];
  const goOn = (node: Node): void => {
    for (const next of node.next.values()) {
      const more = odds.get(next.letters.slice(from.letters.length));
      if (more === undefined) continue;
      if (more > Number.NEGATIVE_INFINITY) steps.push([next, more]);
      goOn(next);
    }
  };
  goOn(from);
  return steps;
}
