import type { ComponentChildren, VNode } from "preact";
import type { Document } from "../../model/index.js";
import type { SideName } from "../change.js";
import { type Command, KEYS, keyLabel } from "./keys.js";
import { perhapsAt } from "./levels.js";
import { foundIn, type Mark, type MarkedWord, marksOf, piecesOf } from "./marks.js";
import { patternOf } from "./navigate.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

/** What a cell shows. */
interface CellProps {
  readonly session: Session;
  readonly state: State;
  /** The bead. */
  readonly at: number;
  readonly side: SideName;
  readonly isEmpty: boolean;
  /** Words to underline. */
  readonly words: readonly MarkedWord[];
}

/** One side of a bead: its sentences, each on a line of its own, or that it has none. */
export function Cell({ session, state, at, side, isEmpty, words }: CellProps): VNode {
  const { review, mode, language } = state;
  const strings = STRINGS[language];
  const { document, sentences } = review.bitext[side];
  const { start, end } = review.bitext.beads[at][side];
  const isCurrent = at === state.current;
  const split = isCurrent && mode.kind === "split" ? mode[side] : undefined;
  const pattern = patternOf(state.query);
  const simplify = words.length > 0 ? session.alignment().simplify : undefined;

  const marks = (text: string): Mark[] => [
    ...(pattern === undefined ? [] : foundIn(text, pattern)),
    ...(simplify === undefined ? [] : marksOf(text, words, simplify)),
  ];
  const sentence = (index: number): VNode => {
    const place = index - start;
    const { text } = sentences[index];
    const isSentence = isCurrent && state.side === side && state.sentence === place;
    const caret = isSentence && mode.kind === "cut" ? mode.offset : undefined;
    const classes = ["sentence", isSentence && "here", split !== undefined && place >= split && "second"];
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose sentences too, by way of the session
      <p
        key={index}
        class={classes.filter(Boolean).join(" ")}
        onClick={(event) => {
          if (caret !== undefined) setCaret(session, event, text);
          else if (mode.kind === "look" && !hasSelection()) session.select(at, side, place);
        }}
      >
        {place > 0 && (
          <Gap
            session={session}
            at={at}
            side={side}
            place={place}
            isLine={split === place}
            label={strings.commands.split}
          />
        )}
        {caret === undefined ? <Text text={text} marks={marks(text)} /> : <WithCaret text={text} offset={caret} />}
      </p>
    );
  };
  const handle = (command: Command, sign: string): VNode => (
    <button
      type="button"
      tabIndex={-1}
      title={`${strings.commands[command]} (${keyLabel(KEYS[command][0])})`}
      aria-label={strings.commands[command]}
      onClick={() => session.run(command)}
    >
      {sign}
    </button>
  );
  const isActive = split !== undefined && state.side === side;
  return (
    <div class="side">
      <div
        class={`cell ${side}${isEmpty ? " empty" : ""}${isActive ? " active" : ""}`}
        lang={isEmpty ? language : fullLang(document)}
      >
        {isEmpty ? (
          <Missing session={session} state={state} at={at} />
        ) : (
          Array.from({ length: end - start }, (_, k) => sentence(start + k))
        )}
        {split === 0 && <span class="edge top" />}
        {split === end - start && !isEmpty && <span class="edge bottom" />}
      </div>
      {isCurrent && mode.kind === "look" && at + 1 < review.bitext.beads.length && (
        <div class="handles">
          {handle(side === "source" ? "sourceLess" : "targetLess", "↑")}
          {handle(side === "source" ? "sourceMore" : "targetMore", "↓")}
        </div>
      )}
    </div>
  );
}

/** What stands in an empty side: that there is no translation, or the question, and where it may be. */
function Missing({ session, state, at }: Pick<CellProps, "session" | "state" | "at">): VNode {
  const strings = STRINGS[state.language];
  const { beads } = state.review.bitext;
  const perhaps = perhapsAt(beads, at);
  return (
    <p class="none">
      {beads[at].confirmed ? strings.noTranslation : strings.notTranslated}{" "}
      {perhaps !== undefined && (
        <button type="button" tabIndex={-1} onClick={() => session.go(perhaps)}>
          {strings.perhapsAt(perhaps + 1)}
        </button>
      )}
    </p>
  );
}

/** The line between two sentences: a click splits the bead there. */
function Gap(props: {
  readonly session: Session;
  readonly at: number;
  readonly side: SideName;
  readonly place: number;
  readonly isLine: boolean;
  readonly label: string;
}): VNode {
  const { session, at, side, place, isLine, label } = props;
  return (
    <button
      type="button"
      tabIndex={-1}
      class={isLine ? "gap line" : "gap"}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        const { mode, current } = session.state();
        if (mode.kind === "split" && at === current) {
          session.set({ mode: { ...mode, [side]: place } });
        } else {
          session.select(at, side);
          session.splitAt(side, place);
        }
      }}
    />
  );
}

function Text({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): VNode {
  const pieces: ComponentChildren = piecesOf(text, marks).map(({ text: piece, mark }, at) => {
    if (mark === undefined) return piece;
    return mark.kind === "found" ? (
      <mark key={at}>{piece}</mark>
    ) : (
      <span key={at} class={`word ${mark.kind}`} title={mark.title}>
        {piece}
      </span>
    );
  });
  return <span class="text">{pieces}</span>;
}

const WithCaret = ({ text, offset }: { readonly text: string; readonly offset: number }): VNode => (
  <span class="text cutting">
    {text.slice(0, offset)}
    <span class="caret" />
    <span class="second">{text.slice(offset)}</span>
  </span>
);

/** Puts the caret where a sentence was clicked. */
function setCaret(session: Session, event: MouseEvent, text: string): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  if (!range || !event.currentTarget.contains(range.startContainer)) return;
  const before = document.createRange();
  before.setStart(event.currentTarget, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const offset = before.toString().length;
  if (offset > 0 && offset < text.length) session.set({ mode: { kind: "cut", offset } });
}

const hasSelection = (): boolean => getSelection()?.isCollapsed === false;

/** A tag that says the script too, so that fonts are chosen by it. */
const fullLang = ({ lang }: Document): string =>
  lang.startsWith("zh") ? (/hant|tw|hk|mo/i.test(lang) ? "zh-Hant" : "zh-Hans") : lang;
