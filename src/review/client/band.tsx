import type { VNode } from "preact";
import { type Bead, rangeSize } from "../../model/index.js";
import { isNull, levelOf } from "./levels.js";
import { scoreInWords } from "./score-in-words.js";
import type { Session } from "./session.js";
import type { Strings } from "./strings.js";

const DOTS = { confirmed: "●●●", good: "●●●", unscored: "○○○", fair: "●●○", low: "●○○" };

/** What joins both sides of a bead: a ribbon from text to text, its shape, its score, and the tick that confirms it. */
export function Band(props: {
  readonly session: Session;
  readonly strings: Strings;
  readonly bead: Bead;
  readonly at: number;
}): VNode {
  const { session, strings, bead, at } = props;
  const level = levelOf(bead);
  const isConfirmed = bead.confirmed === true;
  return (
    <div class="band" title={[...new Set([strings.levels[level], scoreInWords(bead, strings)])].join(" · ")}>
      <svg class={isNull(bead) ? "ribbon null" : "ribbon"} aria-hidden="true">
        <path />
      </svg>
      <div class="label">
        <button
          type="button"
          class="tick"
          tabIndex={-1}
          aria-pressed={isConfirmed}
          aria-label={strings.commands[isConfirmed ? "reopen" : "confirm"]}
          title={`${strings.commands[isConfirmed ? "reopen" : "confirm"]} (${isConfirmed ? "R" : "⏎"})`}
          onClick={() => session.correct({ kind: isConfirmed ? "reopen" : "confirm", first: at, end: at + 1 })}
        >
          ✓
        </button>
        <span class="shape">
          {rangeSize(bead.source)}–{rangeSize(bead.target)}
        </span>
        <span class="score">
          {isConfirmed ? "" : bead.score?.toFixed(2)}
          <span class="dots" aria-hidden="true">
            {isConfirmed ? "" : DOTS[level]}
          </span>
        </span>
      </div>
    </div>
  );
}

/** Draws each row's ribbon from the height of its left text to that of its right one; all is measured before all is drawn. */
export function drawRibbons(rows: readonly HTMLElement[]): void {
  const drawings = rows.map((row) => {
    const [left, right] = row.querySelectorAll<HTMLElement>(".cell");
    const band = row.querySelector<HTMLElement>(".band");
    const path = row.querySelector("path");
    if (left === undefined || right === undefined || band === null || path === null) return undefined;
    const width = band.offsetWidth;
    const isStacked = right.getBoundingClientRect().top > left.getBoundingClientRect().top;
    const from = isStacked ? band.offsetHeight : left.offsetHeight;
    const to = isStacked ? band.offsetHeight : right.offsetHeight;
    const half = width / 2;
    return { path, d: `M0 0H${width}V${to}C${half} ${to} ${half} ${from} 0 ${from}Z` };
  });
  for (const drawing of drawings) {
    if (drawing !== undefined && drawing.path.getAttribute("d") !== drawing.d)
      drawing.path.setAttribute("d", drawing.d);
  }
}
