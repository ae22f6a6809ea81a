import { commandOf, modeCommandOf } from "./keys.js";
import type { Session } from "./session.js";

/** Hands keys to the session, but for those that belong to a field, a button or a dialog. */
export function listenToKeys(session: Session): void {
  document.addEventListener("keydown", (event) => {
    const { target, key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (event.isComposing || event.defaultPrevented || !(target instanceof Element)) return;
    if (target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    const isButton = target.closest("button, a") !== null;
    if (isButton && (key === "Enter" || key === " ")) return;
    const press = { key, code, shiftKey, ctrlKey, metaKey, altKey, altGraph: event.getModifierState("AltGraph") };
    if (session.state().mode.kind !== "look") {
      const command = modeCommandOf(press);
      if (command === undefined) return;
      event.preventDefault();
      session.runInMode(command);
      return;
    }
    const command = commandOf(press);
    if (command === undefined) return;
    event.preventDefault();
    if (command === "search") document.getElementById("search")?.focus();
    else session.run(command);
  });
}
