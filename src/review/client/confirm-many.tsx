import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Bead } from "../../model/index.js";
import { Dialog } from "./dialogs.js";
import { GOOD, isNull } from "./levels.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

/** Which of these beads, by index, are not confirmed and wanted. */
export const unconfirmedOf = (
  beads: readonly Bead[],
  among: readonly number[],
  isWanted: (bead: Bead, at: number) => boolean = () => true,
): readonly number[] => among.filter((at) => !beads[at].confirmed && isWanted(beads[at], at));

/** Confirms many beads in one step: all that are listed, those up to the current one, or those that are sure enough. */
export function ConfirmMany({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  const { beads } = state.review.bitext;
  const [least, setLeast] = useState(GOOD);
  const button = (name: keyof typeof strings.many, beads: readonly number[], more = ""): VNode => (
    <button
      type="button"
      disabled={beads.length === 0}
      onClick={() => {
        session.confirmMany(beads);
        session.set({ dialog: undefined });
      }}
    >
      {strings.option(strings.many[name] + more, beads.length)}
    </button>
  );
  const isSureEnough = (bead: Bead): boolean => !isNull(bead) && bead.score !== undefined && bead.score >= least;
  return (
    <Dialog session={session} state={state} title={strings.commands.confirmMany}>
      <div class="formats">
        {button("shown", unconfirmedOf(beads, state.rows))}
        {button(
          "toHere",
          unconfirmedOf(beads, state.rows, (_, at) => at <= state.current),
        )}
        {button("byScore", unconfirmedOf(beads, state.rows, isSureEnough), ` ${least.toFixed(2)}`)}
        <input
          type="range"
          aria-label={strings.many.byScore}
          min={0}
          max={1}
          step={0.01}
          value={least}
          onInput={({ currentTarget }) => setLeast(currentTarget.valueAsNumber)}
        />
      </div>
      <p>{strings.manyHint}</p>
    </Dialog>
  );
}
