import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
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

const ORDER: readonly Level[] = ["good", "confirmed", "fair", "low"]; // what matters most is drawn last

/** The whole text as a strip, coloured as the bands are; a click or a drag goes there. For the mouse only: keys have n, p, g, G. */
export function Minimap({ state, offsets, top, height, onGo }: MinimapProps): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const total = Math.max(1, offsets[offsets.length - 1]);

  useLayoutEffect(() => {
    const [strip, frame] = [canvas.current, view.current];
    if (strip === null || frame === null) return;
    const room = strip.clientHeight;
    const scale = Math.min(1, room / total);
    frame.style.top = `${top * scale}px`;
    frame.style.height = `${Math.max(6, Math.min(height, total) * scale)}px`;
    const { rows, review, theme } = state;
    const basis = [rows, review, theme, offsets, room, matchMedia("(prefers-color-scheme: dark)").matches];
    if (basis.every((part, at) => part === drawn.current[at])) return;
    drawn.current = basis;
    draw(strip, state, offsets, scale);
  });

  const go = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement) || event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { top: begin, height: room } = event.currentTarget.getBoundingClientRect();
    const scale = Math.min(1, room / total);
    onGo((event.clientY - begin) / scale - height / 2);
  };
  return (
    <div class="minimap" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} />
      <div class="frame" ref={view} />
    </div>
  );
}

function draw(strip: HTMLCanvasElement, { rows, review }: State, offsets: Float64Array, scale: number): void {
  const context = strip.getContext("2d");
  if (context === null) return;
  const { clientWidth: width, clientHeight: height } = strip;
  strip.width = width * devicePixelRatio;
  strip.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const levels = rows.map((bead) => levelOf(review.bitext.beads[bead]));
  for (const level of ORDER) {
    strip.className = level; // its colour, worked out by the style sheet
    context.fillStyle = getComputedStyle(strip).color;
    for (let row = 0; row < rows.length; row++) {
      if (levels[row] !== level) continue;
      const y = offsets[row] * scale;
      const least = level === "low" || level === "fair" ? 1.5 : 0.5; // pixels: what is to be looked at is always seen
      const size = Math.max(least, (offsets[row + 1] - offsets[row]) * scale - 0.5);
      const missing = isNull(review.bitext.beads[rows[row]]);
      context.fillRect(missing ? width / 2 : 0, y, missing ? width / 2 : width, size);
    }
  }
}
