import type { State } from "./state.js";

/** What the browser remembers beside the journal. */
export interface Settings {
  /** The bead that was current. */
  readonly place: number;
  readonly language: State["language"];
  readonly theme: State["theme"];
}

/** What of the browser's storage is needed here. */
interface SettingsPlace {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const COMMON = "duiqi:settings";

/** What was remembered, or what the browser prefers. */
export function readSettings(storage: SettingsPlace | undefined, name: string, preferred: string): Settings {
  const [language, theme] = (storage?.getItem(COMMON) ?? "").split(" ");
  return {
    place: Number(storage?.getItem(`${name}:place`) ?? 0) || 0,
    language: language === "zh" || language === "en" ? language : /^zh/i.test(preferred) ? "zh" : "en",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

/** Remembers what differs. */
export function writeSettings(storage: SettingsPlace | undefined, name: string, now: State, before: State): void {
  try {
    if (now.current !== before.current) storage?.setItem(`${name}:place`, String(now.current));
    if (now.language !== before.language || now.theme !== before.theme) {
      storage?.setItem(COMMON, `${now.language} ${now.theme}`);
    }
  } catch {
    // storage is full: the journal says so
  }
}
