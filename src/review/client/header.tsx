import type { VNode } from "preact";
import { unconfirmedOf } from "./confirm-many.js";
import { type Command, KEYS, keyLabel } from "./keys.js";
import { beadHas, FILTERS, patternOf } from "./navigate.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

const THEMES: readonly State["theme"][] = ["system", "light", "dark"];

/** What is above the texts: progress, search, what is shown, and what concerns the whole. */
export function Header({
  session,
  state,
  title,
}: {
  readonly session: Session;
  readonly state: State;
  readonly title: string;
}): VNode {
  const strings = STRINGS[state.language];
  const { counts } = state;
  const { beads } = state.review.bitext;
  const confirmed = counts.all - counts.unconfirmed;
  const button = (command: Command, text: string): VNode => (
    <button
      type="button"
      title={`${strings.commands[command]} (${keyLabel(KEYS[command][0])})`}
      aria-label={strings.commands[command]}
      onClick={() => session.run(command)}
      disabled={
        (command === "undo" && state.review.done.length === 0) ||
        (command === "redo" && state.review.undone.length === 0)
      }
    >
      {text}
    </button>
  );
  return (
    <header>
      <h1>{title}</h1>
      <button
        type="button"
        class="first"
        onClick={() => {
          if (counts.look > 0) session.run("nextLook");
          else if (counts.unconfirmed > 0) session.confirmMany(unconfirmedOf(beads, [...beads.keys()]));
          else session.run("export");
        }}
      >
        {counts.look > 0 && strings.lead(counts.look, counts.unconfirmed - counts.look)}
        {counts.look === 0 && (counts.unconfirmed > 0 ? strings.confirmSure(counts.unconfirmed) : strings.exportAll)}
      </button>
      <div class="progress">
        <span id="progress">{strings.progress(confirmed, counts.all)}</span>
        <progress aria-labelledby="progress" value={confirmed} max={Math.max(1, counts.all)} />
      </div>
      <Saving state={state} />
      <span class="space" />
      <Search session={session} state={state} />
      <select
        value={state.filter}
        aria-label={strings.filter}
        title={`${strings.commands.filter} (F)`}
        onChange={({ currentTarget }) => {
          const filter = FILTERS.find((name) => name === currentTarget.value);
          if (filter !== undefined) session.show(filter);
        }}
      >
        {FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {strings.option(strings.filters[filter], counts[filter])}
          </option>
        ))}
      </select>
      <div class="buttons">
        {button("undo", "↶")}
        {button("redo", "↷")}
        {button("export", strings.commands.export)}
        <button
          type="button"
          lang={state.language === "zh" ? "en" : "zh-Hans"}
          onClick={() => session.set({ language: state.language === "zh" ? "en" : "zh" })}
        >
          {strings.language}
        </button>
        <select
          value={state.theme}
          aria-label={strings.theme}
          title={strings.theme}
          onChange={({ currentTarget }) => {
            const theme = THEMES.find((name) => name === currentTarget.value);
            if (theme !== undefined) session.set({ theme });
          }}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {strings.themes[theme]}
            </option>
          ))}
        </select>
        {button("help", "?")}
      </div>
    </header>
  );
}

function Saving({ state }: { readonly state: State }): VNode {
  const { saving, language } = state;
  const strings = STRINGS[language];
  const isFine = saving.kind === "saved" || saving.kind === "saving";
  return (
    <span class={isFine ? "saving" : "saving failed"} role={isFine ? undefined : "alert"}>
      {strings.saves[saving.kind]}
      {!isFine && ` (${strings.waiting(saving.waiting)})`}
    </span>
  );
}

function Search({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  const pattern = patternOf(state.query);
  const { bitext } = state.review;
  const found = pattern === undefined ? [] : state.rows.filter((row) => beadHas(bitext, bitext.beads[row], pattern));
  const at = found.indexOf(state.current) + 1;
  return (
    <search class="search">
      <input
        id="search"
        type="search"
        placeholder={`${strings.commands.search} (/)`}
        aria-label={strings.searchIn}
        value={state.query}
        onInput={({ currentTarget }) => session.set({ query: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") session.find(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") {
            session.set({ query: "" });
            event.currentTarget.blur();
            session.select(state.current);
          } else return;
          event.preventDefault();
        }}
      />
      <span class="found" aria-live="polite">
        {pattern && (found.length === 0 ? strings.nothingFound : strings.found(at, found.length))}
      </span>
    </search>
  );
}
