import { turnTaker } from "../core/index.js";
import { loadLexicon } from "../lexicon/index.js";
import type { RunOptions } from "../model/index.js";
import type { PairLangs } from "../text/index.js";
import { type PairJudgement, pairScorer, type ScorePairsOptions } from "./pair-scorer.js";

/** Two texts that may translate each other. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
  /** Their languages, where they are known. */
  readonly langs?: Partial<PairLangs> | undefined;
}

/** A pair as it was given, and what was found of it. */
export interface JudgedPair<Pair> extends PairJudgement {
  readonly pair: Pair;
}

/**
 * Says of each pair how probable it is that it translates (0 to 1, higher is surer), and why, as `pairScorer` does: in order, as the pairs
 * come, in constant memory. The event loop gets a turn every 20 ms.
 *
 * @throws `signal.reason`, as it is, once the signal aborts; what the pairs themselves throw.
 * @example
 * import { scorePairs } from "duiqi/score";
 * const pairs = [{ source: "雨停了。", target: "The rain stopped." }, { source: "雨停了。", target: "He bought three books." }];
 * const kept: string[] = [];
 * for await (const { pair, score } of scorePairs(pairs)) if (score >= 0.5) kept.push(pair.target);
 * kept; // ["The rain stopped."]
 */
export async function* scorePairs<Pair extends TextPair>(
  pairs: Iterable<Pair> | AsyncIterable<Pair>,
  { signal, ...options }: ScorePairsOptions & Pick<RunOptions, "signal"> = {},
): AsyncGenerator<JudgedPair<Pair>, void> {
  signal?.throwIfAborted();
  const judge = pairScorer({ ...options, lexicon: options.lexicon ?? (await loadLexicon()) });
  const giveWay = turnTaker(signal);
  for await (const pair of pairs) {
    await giveWay();
    yield { pair, ...judge(pair.source, pair.target, pair.langs ?? options.langs) };
  }
}
