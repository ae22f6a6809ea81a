import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ReviewNames } from "../export-review.js";
import { download, FORMATS, filesOf } from "./export.js";
import { type Command, KEYS, keyLabel } from "./keys.js";
import type { Session } from "./session.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

/** A window over the page, which has the keys until it is closed. */
export function Dialog(props: {
  readonly session: Session;
  readonly state: State;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  const { session, state, title, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    element.current?.querySelector("h2")?.focus(); // a window opens at its top, and not at its first button
  }, []);
  return (
    <dialog ref={element} aria-label={title} onClose={() => session.set({ dialog: undefined })}>
      <div class="title">
        <h2 tabIndex={-1}>{title}</h2>
        <button type="button" onClick={() => element.current?.close()}>
          {STRINGS[state.language].close} <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </dialog>
  );
}

const commandNames = Object.keys(KEYS).filter((name): name is Command => name in KEYS);
const GROUPS = [commandNames.slice(0, 10), commandNames.slice(10, 22), commandNames.slice(22)];

/** All keys, and how the mouse does the same. */
export function Help({ session, state }: { readonly session: Session; readonly state: State }): VNode {
  const strings = STRINGS[state.language];
  return (
    <Dialog session={session} state={state} title={strings.commands.help}>
      <div class="keys">
        {GROUPS.map((commands, group) => (
          <section key={strings.groups[group]}>
            <h3>{strings.groups[group]}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command}>
                  <dt>
                    {KEYS[command].map((key) => (
                      <kbd key={key}>{keyLabel(key)}</kbd>
                    ))}
                  </dt>
                  <dd>{strings.commands[command]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>{strings.splitting}</p>
      <p>{strings.cutting}</p>
      <p>{strings.mouseHelp}</p>
    </Dialog>
  );
}

/** The formats that a review can be downloaded in. */
export function Export({
  session,
  state,
  names,
}: {
  readonly session: Session;
  readonly state: State;
  readonly names: ReviewNames;
}): VNode {
  const strings = STRINGS[state.language];
  return (
    <Dialog session={session} state={state} title={strings.commands.export}>
      <div class="formats">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => {
              for (const file of filesOf(state.review.bitext, format, names)) download(file);
              session.set({ dialog: undefined });
            }}
          >
            <strong>{format === "intertext" ? "InterText" : format.toUpperCase()}</strong> {strings.formats[format]}
          </button>
        ))}
      </div>
      <p>{strings.theirNames}</p>
    </Dialog>
  );
}
