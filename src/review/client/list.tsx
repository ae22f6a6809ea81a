import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Bead } from "../../model/index.js";
import { drawRibbons } from "./band.js";
import { guessHeight, offsetsOf, rowAt, topToShow, windowOf } from "./geometry.js";
import { Minimap } from "./minimap.js";
import { beadOf } from "./navigate.js";
import { Row } from "./row.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

const MARGIN = 600; // pixels beyond the view that are drawn, so that no blank is seen while scrolling
const AROUND = 90; // pixels that stay visible around the current bead

/** What the list remembers between two drawings. */
interface Memory {
  /** Heights of rows that were drawn, while the width is the same. */
  heights: WeakMap<Bead, number>;
  width: number;
  /** How many characters of a side fill a line, about; wide ones count two. */
  perLine: number;
  lineHeight: number;
  /** Where the view begins, in pixels. */
  top: number;
  height: number;
  /** Row positions, and for what they were worked out. */
  offsets: Float64Array;
  state: State | undefined;
  /** The row that stays where it is on the screen while others change. */
  anchor: { row: number; y: number };
  /** The last reveal that was carried out. */
  revealed: number;
}

/** The beads in view and a little around them; whatever changes, what is looked at stays where it is. */
export function List({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [, redraw] = useState(0);
  const memory = useRef<Memory>({
    heights: new WeakMap(),
    width: 0,
    perLine: 60,
    lineHeight: 28,
    top: 0,
    height: 900,
    offsets: new Float64Array(1),
    state: undefined,
    anchor: { row: 0, y: 0 },
    revealed: -1,
  }).current;

  const { rows, review, isPrinting } = state;
  const { beads } = review.bitext;
  const place = (): void => {
    memory.offsets = offsetsOf(rows.length, (row) => {
      const bead = beads[rows[row]];
      return memory.heights.get(bead) ?? guess(state, bead, memory);
    });
  };

  const last = memory.state;
  if (last === undefined || last.rows !== rows || last.review !== review) {
    if (last !== undefined) memory.anchor = movedAnchor(memory, last, state);
    place();
    memory.top = clamp(memory, memory.offsets[memory.anchor.row] - memory.anchor.y);
  }
  memory.state = state;
  const { first, end } = isPrinting
    ? { first: 0, end: rows.length }
    : windowOf(memory.offsets, memory.top, memory.height, MARGIN);

  useLayoutEffect(() => {
    const [view, content] = [scroller.current, body.current];
    if (view === null || content === null) return;
    if (isPrinting) {
      content.style.padding = "0";
      drawRibbons(rowsIn(content));
      return;
    }
    let isOther = measureView(view, content, memory);
    const drawn = rowsIn(content);
    for (const [at, element] of drawn.entries()) {
      const bead = beads[rows[first + at]];
      if (bead === undefined) continue;
      const { height } = element.getBoundingClientRect();
      if (Math.abs((memory.heights.get(bead) ?? -1) - height) > 0.1) {
        memory.heights.set(bead, height);
        isOther = true;
      }
    }
    drawRibbons(drawn);
    if (isOther) place();
    const { offsets, anchor } = memory;
    let top = clamp(memory, offsets[Math.min(anchor.row, rows.length)] - anchor.y);
    const row = rows.indexOf(state.current);
    if (memory.revealed !== state.reveal && row >= 0) {
      top = topToShow(offsets, row, top, memory.height, AROUND);
      memory.anchor = { row, y: offsets[row] - top };
    }
    content.style.paddingTop = `${offsets[first]}px`;
    content.style.paddingBottom = `${offsets[rows.length] - offsets[end]}px`;
    if (Math.abs(view.scrollTop - top) >= 1) view.scrollTop = top;
    memory.top = top;
    const wanted = windowOf(offsets, top, memory.height, 0);
    if (wanted.first < first || wanted.end > end || isOther) redraw((count) => count + 1);
    else if (memory.revealed !== state.reveal) {
      if (memory.revealed >= 0) focusRow(content, state.current);
      memory.revealed = state.reveal;
    }
  });

  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    const observer = new ResizeObserver(() => redraw((count) => count + 1));
    observer.observe(view);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const view = scroller.current;
    if (view === null || isPrinting || Math.abs(view.scrollTop - memory.top) < 1) return;
    memory.top = view.scrollTop;
    const { offsets, top } = memory;
    const isEnd = top + memory.height > offsets[rows.length] - 2;
    const row = isEnd ? rows.length - 1 : Math.min(rowAt(offsets, top) + 1, rows.length - 1); // the first seen whole
    if (row >= 0) memory.anchor = { row, y: offsets[row] - top };
    redraw((count) => count + 1);
  };

  const strings = STRINGS[state.language];
  return (
    <div class="middle">
      <div class="scroller" ref={scroller} onScroll={onScroll}>
        <div class="beads" ref={body} role="feed" aria-label={strings.list} aria-busy="false">
          {rows.slice(first, end).map((bead) => (
            <Row key={keyOf(beads[bead])} session={session} state={state} at={bead} />
          ))}
        </div>
        {rows.length === 0 && <Nothing session={session} state={state} />}
      </div>
      <Minimap
        state={state}
        offsets={memory.offsets}
        top={memory.top}
        height={memory.height}
        onGo={(top) => scroller.current?.scrollTo(0, top)}
      />
    </div>
  );
}

/** What stands where no bead is listed: why there is none, and the way to all of them. */
function Nothing({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  return (
    <p class="nothing">
      {strings.empty[state.filter]}{" "}
      {state.filter !== "all" && (
        <button type="button" onClick={() => session.show("all")}>
          {strings.showAll(state.counts.all)}
        </button>
      )}
    </p>
  );
}

const keyOf = ({ source, target }: Bead): string => `${source.start}-${source.end}-${target.start}-${target.end}`;

const rowsIn = (content: HTMLElement): HTMLElement[] =>
  [...content.children].filter((child) => child instanceof HTMLElement);

const clamp = ({ offsets, height }: Memory, top: number): number =>
  Math.max(0, Math.min(top, offsets[offsets.length - 1] - height));

/** The row to hold still, after a change: the one that was current if it was in view, else the first in view. */
function movedAnchor({ offsets, top, height, anchor }: Memory, last: State, state: State): Memory["anchor"] {
  const current = last.rows.indexOf(last.current);
  const isSeen = current >= 0 && offsets[current] >= top && offsets[current] < top + height;
  const row = isSeen ? current : Math.min(anchor.row, last.rows.length - 1);
  const bead = last.review.bitext.beads[last.rows[row]];
  if (bead === undefined) return { row: 0, y: 0 };
  const now = beadOf(state.review.bitext.beads, bead.source.start, bead.target.start);
  const found = state.rows.findIndex((at) => at >= now);
  return { row: found < 0 ? Math.max(0, state.rows.length - 1) : found, y: offsets[row] - top };
}

/** Takes in how large the view is; true where all heights are to be measured anew. */
function measureView(view: HTMLElement, content: HTMLElement, memory: Memory): boolean {
  memory.height = view.clientHeight;
  const font = Number.parseFloat(getComputedStyle(content).fontSize);
  const width = view.clientWidth + font / 1000;
  if (width === memory.width) return false;
  const cell = content.querySelector(".cell");
  memory.width = width;
  memory.heights = new WeakMap();
  memory.lineHeight = font * 1.7;
  memory.perLine = Math.max(10, ((cell?.clientWidth ?? view.clientWidth / 2) - 2 * font) / (font * 0.5));
  return true;
}

function guess(state: State, { source, target }: Bead, { perLine, lineHeight }: Memory): number {
  const { bitext } = state.review;
  const lines = (side: "source" | "target", { start, end }: Bead["source"]): number => {
    const { document, sentences } = bitext[side];
    const width = document.lang.startsWith("zh") ? 2 : 1;
    let count = 0;
    for (let at = start; at < end; at++) count += Math.ceil((sentences[at].text.length * width) / perLine);
    return count;
  };
  return guessHeight(Math.max(lines("source", source), lines("target", target)), lineHeight, lineHeight);
}

/** Gives the current row the keys, unless someone types or a dialog is open. */
function focusRow(content: HTMLElement, bead: number): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active?.closest("dialog")) return;
  const row = content.querySelector(`[data-bead="${bead}"]`);
  if (row instanceof HTMLElement) row.focus({ preventScroll: true });
}
