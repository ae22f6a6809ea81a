import type { VNode } from "preact";
import type { ReviewData } from "../review-page.js";
import { ConfirmMany } from "./confirm-many.js";
import { Export, Help } from "./dialogs.js";
import { Dock } from "./dock.js";
import { Header } from "./header.js";
import { List } from "./list.js";
import type { Session } from "./session.js";

/** The whole page. */
export function App({ session, data }: { readonly session: Session; readonly data: ReviewData }): VNode {
  const state = session.state();
  return (
    <>
      <Header session={session} state={state} title={data.title} />
      <List session={session} state={state} />
      <Dock session={session} state={state} />
      <p class="unseen" aria-live="polite">
        {state.said}
      </p>
      {state.dialog === "help" && <Help session={session} state={state} />}
      {state.dialog === "many" && <ConfirmMany session={session} state={state} />}
      {state.dialog === "export" && <Export session={session} state={state} names={data.names} />}
    </>
  );
}
