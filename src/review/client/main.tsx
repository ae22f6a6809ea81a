import { render } from "preact";
import type { ReviewData } from "../review-page.js";
import { App } from "./app.js";
import { serverJournal, storageOf, storedJournal } from "./journal-places.js";
import { listenToKeys } from "./listen.js";
import { openSession, type Session } from "./session.js";
import { readSettings, writeSettings } from "./settings.js";
import "./style.css";

/** Opens the review that the page carries, where it was left. */
async function start(): Promise<void> {
  const data: ReviewData = JSON.parse(document.getElementById("review-data")?.textContent ?? "");
  const root = document.getElementById("review");
  if (root === null) return;
  const name = `duiqi:${data.key}`;
  const storage = storageOf();
  const isServed = data.save === "server";
  const place = isServed ? serverJournal("journal") : storedJournal(storage, name);
  const session: Session = openSession({
    data,
    place,
    journal: isServed ? data.journal : await place.read(0),
    settings: readSettings(storage, name, navigator.language),
    later: setTimeout,
    onState(state, before) {
      writeSettings(storage, name, state, before);
      show();
    },
  });
  const show = (): void => {
    const { language, theme } = session.state();
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    document.documentElement.dataset.theme = theme;
    render(<App session={session} data={data} />, root);
  };

  show();
  listenToKeys(session);
  addEventListener("storage", ({ key }) => key === name && session.catchUp());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && session.catchUp());
  addEventListener("beforeunload", (event) => session.state().saving.waiting > 0 && event.preventDefault());
  addEventListener("beforeprint", () => session.set({ isPrinting: true }));
  addEventListener("afterprint", () => session.set({ isPrinting: false }));
  setTimeout(() => session.alignment(), 100); // ms: the words are read when the page has been seen
}

start().catch((error: unknown) => {
  // a journal that does not fit: what it holds stays where it is
  document.getElementById("review")?.append(`duiqi: ${error instanceof Error ? error.message : error}`);
});
