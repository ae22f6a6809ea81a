import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { rowAt } from "./geometry.js";
import { isNull, type Level, levelOf } from "./levels.js";
import type { State } from "./state.js";

/** What the strip at the side shows. */
interface MinimapProps {
  readonly state: State;
  readonly offsets: Float64Array;
  /** Where the view begins, and how high it is, in pixels of the list. */
  readonly top: number;
  readonly height: number;
  /** Asks for the view to begin elsewhere. */
  onGo(top: number): void;
}

const EDGE = 3; // pixels at both ends that mean the very end: one may stand for many beads
const ORDER: readonly Level[] = ["good", "confirmed", "unscored", "fair", "low"]; // what matters most is drawn last

/** The whole text as a strip, coloured as the bands are; a click or a drag goes there. For the mouse only: keys have n, p, g, G. */
export function Minimap({ state, offsets, top, height, onGo }: MinimapProps): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const count = state.rows.length;
  // each row has the same share, however high it is: the strip stands still while heights become known
  const shareOf = (y: number): number => {
    const row = rowAt(offsets, y);
    const height = offsets[row + 1] - offsets[row];
    return (row + Math.max(0, Math.min(1, (y - offsets[row]) / height))) / Math.max(1, count);
  };

  useLayoutEffect(() => {
    const [strip, frame] = [canvas.current, view.current];
    if (strip === null || frame === null) return;
    const room = strip.clientHeight;
    const [begin, end] = count === 0 ? [0, 1] : [shareOf(top), shareOf(top + height)];
    frame.style.top = `${begin * room}px`;
    frame.style.height = `${Math.max(6, (end - begin) * room)}px`;
    const { rows, review, theme } = state;
    const basis = [rows, review, theme, room, matchMedia("(prefers-color-scheme: dark)").matches];
    if (basis.every((part, at) => part === drawn.current[at])) return;
    drawn.current = basis;
    draw(strip, state);
  });

  const go = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement) || event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { top: begin, height: room } = event.currentTarget.getBoundingClientRect();
    const at = event.clientY - begin;
    const row = Math.max(0, Math.min(count - 1, Math.floor((at / room) * count)));
    onGo(at > room - EDGE ? offsets[count] : at < EDGE ? 0 : offsets[row] - height / 2);
  };
  return (
    <div class="minimap" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} />
      <div class="frame" ref={view} />
    </div>
  );
}

function draw(strip: HTMLCanvasElement, { rows, review }: State): void {
  const context = strip.getContext("2d");
  if (context === null) return;
  const { clientWidth: width, clientHeight: height } = strip;
  strip.width = width * devicePixelRatio;
  strip.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const share = height / Math.max(rows.length, 1);
  const levels = rows.map((bead) => levelOf(review.bitext.beads[bead]));
  for (const level of ORDER) {
    strip.className = level; // its colour, worked out by the style sheet
    context.fillStyle = getComputedStyle(strip).color;
    for (let row = 0; row < rows.length; row++) {
      if (levels[row] !== level) continue;
      const least = level === "low" || level === "fair" ? 1.5 : 0.5; // pixels: what is to be looked at is always seen
      const size = Math.max(least, share - 0.5);
      const missing = isNull(review.bitext.beads[rows[row]]);
      context.fillRect(missing ? width / 2 : 0, row * share, missing ? width / 2 : width, size);
    }
  }
}
