import type { VNode } from "preact";
import { isEmptyRange, rangeSize } from "../../model/index.js";
import { Band } from "./band.js";
import { Cell } from "./cell.js";
import { levelOf } from "./levels.js";
import type { MarkedWord } from "./marks.js";
import { scoreInWords } from "./score-in-words.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

/** A bead: both its sides, and the band that joins them. */
export function Row({
  session,
  state,
  at,
}: {
  readonly session: Session;
  readonly state: State;
  readonly at: number;
}): VNode {
  const { review, current, hover, fresh, isOpen, language } = state;
  const strings = STRINGS[language];
  const { beads } = review.bitext;
  const bead = beads[at];
  const level = levelOf(bead);
  const isCurrent = at === current;
  const matches = isOpen && (isCurrent || at === hover) ? session.alignment().explain(review.bitext, bead).matches : [];
  const wordsOf = (side: "source" | "target"): MarkedWord[] =>
    matches.map((match) => ({
      word: match[side],
      kind: match.kind,
      title: `${match.source} = ${match.target} · ${strings.kinds[match.kind]}`,
    }));
  const classes = ["row", level, isCurrent && "current", fresh.has(bead) && "fresh"].filter(Boolean).join(" ");
  const label = [
    strings.bead(at + 1, beads.length),
    strings.shape(rangeSize(bead.source), rangeSize(bead.target)),
    scoreInWords(bead, strings),
    strings.confirmed(bead.confirmed === true),
  ].join(language === "zh" ? "，" : ", ");
  const cell = (side: "source" | "target"): VNode => (
    <Cell
      session={session}
      state={state}
      at={at}
      side={side}
      words={wordsOf(side)}
      isEmpty={isEmptyRange(bead[side])}
    />
  );
  return (
    <article
      class={classes}
      data-bead={at}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={label}
      aria-posinset={at + 1}
      aria-setsize={beads.length}
      aria-current={isCurrent ? "true" : undefined}
      onMouseMove={() => state.hover !== at && session.set({ hover: at })}
      onFocus={() => at !== session.state().current && session.select(at)}
    >
      {cell("source")}
      <Band session={session} strings={strings} bead={bead} at={at} />
      {cell("target")}
    </article>
  );
}
