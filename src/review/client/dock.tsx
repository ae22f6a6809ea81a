import type { VNode } from "preact";
import { rangeSize } from "../../model/index.js";
import { type Command, KEYS, keyLabel } from "./keys.js";
import { type Level, levelOf } from "./levels.js";
import { scoreInWords } from "./score-in-words.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

const ACTIONS: readonly Command[] = ["merge", "split", "cut", "join", "part", "confirmMany"];
const LEVELS: readonly Level[] = ["low", "fair", "unscored", "good", "confirmed"];
const KINDS = ["numbers", "names", "lexicon", "learned"] as const;
const MOST_WORDS = 30; // of a kind: more say nothing new

/** What is below the texts: what can be done with the current bead, and what speaks for it or for the one under the pointer. */
export function Dock({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  return (
    <footer>
      <div class="actions" role="toolbar" aria-label={strings.groups[1]}>
        {state.mode.kind === "look" ? (
          <Actions session={session} state={state} />
        ) : (
          <Choosing session={session} state={state} />
        )}
      </div>
      <div class="status">
        <span class="said">{state.mode.kind === "look" && state.said}</span>
        <ul class="legend">
          {LEVELS.map((level) => (
            <li key={level} class={level}>
              {strings.levels[level]}
            </li>
          ))}
        </ul>
      </div>
      <Evidence session={session} state={state} />
    </footer>
  );
}

function Actions({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  const isConfirmed = state.review.bitext.beads[state.current]?.confirmed === true;
  const first: Command = isConfirmed ? "reopen" : "confirm";
  return (
    <>
      {[first, ...ACTIONS].map((command) => (
        <button key={command} type="button" onClick={() => session.run(command)}>
          {strings.commands[command]} <kbd>{keyLabel(KEYS[command][0])}</kbd>
        </button>
      ))}
    </>
  );
}

function Choosing({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  const kind = state.mode.kind === "split" ? "split" : "cut";
  return (
    <>
      <strong class="mode">{kind === "split" ? strings.splitting : strings.cutting}</strong>
      <button type="button" class="first" onClick={() => session.runInMode("accept")}>
        {strings.accept[kind]} <kbd>⏎</kbd>
      </button>
      <button type="button" onClick={() => session.runInMode("leave")}>
        {strings.leave} <kbd>Esc</kbd>
      </button>
    </>
  );
}

function Evidence({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  const { bitext } = state.review;
  const at = state.hover !== undefined && state.hover < bitext.beads.length ? state.hover : state.current;
  const bead = bitext.beads[at];
  if (bead === undefined || !state.rows.includes(at)) return <div class="evidence" />;
  const explained = state.isOpen ? session.alignment().explain(bitext, bead) : undefined;
  return (
    <section class="evidence" aria-label={strings.evidence}>
      <span class={`about ${levelOf(bead)}`}>
        {strings.bead(at + 1, bitext.beads.length)} · {rangeSize(bead.source)}–{rangeSize(bead.target)} ·{" "}
        {scoreInWords(bead, strings)}
        {explained && ` · ${strings.lengths(explained.sourceLength, explained.targetLength)}`}
      </span>
      {explained === undefined ? strings.opening : explained.matches.length === 0 && strings.noEvidence}
      {KINDS.map((kind) => {
        const matches = explained?.matches.filter((match) => match.kind === kind).slice(0, MOST_WORDS) ?? [];
        return (
          matches.length > 0 && (
            <span key={kind} class="kind">
              <span class={`word ${kind}`}>{strings.kinds[kind]}</span>
              {matches.map(({ source, target }) => (
                <span key={source} class="match">
                  {source} = {target}
                </span>
              ))}
            </span>
          )
        );
      })}
      {explained && explained.clauses.length > 0 && (
        <span class="kind">
          <span class="word">{strings.clauses}</span>
          {explained.clauses.map(({ place, sentence, cost }) => (
            <span key={place + sentence} class="match">
              {strings.clause(place, sentence, cost.toFixed(1))}
            </span>
          ))}
        </span>
      )}
    </section>
  );
}
