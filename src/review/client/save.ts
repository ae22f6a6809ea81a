import type { JournalEntry } from "../change.js";

/** How a journal answered. */
export type Answer =
  /** It holds the entries now, and has so many. */
  | { readonly kind: "taken"; readonly length: number }
  /**
   * It has entries already where ours were to be: of another window that was faster, or ours, where only the answer to them was
   * lost. None: it is shorter than this window knows, and so another journal.
   */
  | { readonly kind: "overtaken"; readonly entries: readonly JournalEntry[] }
  /** It could not be reached, which may pass. */
  | { readonly kind: "unreachable" }
  /** It will not take them. */
  | { readonly kind: "refused"; readonly why: Refusal };

/** Why a journal does not take an entry: the browser keeps nothing, or no more; the server does not know this page. */
type Refusal = "no-storage" | "full" | "unknown-page";

/** Where a journal is kept. */
export interface JournalPlace {
  /** Why it will never take anything, where that is known from the start. */
  readonly problem?: Refusal;
  /** Appends entries if the journal has `from` of them: all or none. Never rejects. */
  append(from: number, entries: readonly JournalEntry[]): Promise<Answer>;
  /** The journal's entries from there on; none where it cannot be reached. */
  read(from: number): Promise<readonly JournalEntry[]>;
}

/** How far saving has come, and how many entries wait for it. */
export interface SaveState {
  readonly kind: "saved" | "saving" | "retrying" | Refusal;
  readonly waiting: number;
}

/** Keeps a journal in step with what is done in this window. */
export interface Saver {
  /** Writes the entry down as soon as may be, in order. */
  push(entry: JournalEntry): void;
  /** Takes over what other windows have written, unless something of ours waits: then the answer to that will tell. */
  catchUp(): Promise<void>;
}

/** What a saver needs. */
export interface SaverOptions {
  readonly place: JournalPlace;
  /** How many entries the journal has, as far as this window knows. */
  readonly length: number;
  onState(state: SaveState): void;
  /** Another window has written `entries`; the last `dropped` pushed here are not in the journal, and never will be. */
  onOthers(entries: readonly JournalEntry[], dropped: number): void;
  /** Calls back after some milliseconds. */
  later(callback: () => void, milliseconds: number): void;
}

// Milliseconds before the first try again, and at most. Chosen by hand.
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

/**
 * Writes entries to a journal in order: what gathers while one message is under way goes with the next. What fails is tried
 * again, ever more slowly; entries of another window win over ours.
 */
export function openSaver({ place, length, onState, onOthers, later }: SaverOptions): Saver {
  let known = length;
  let waiting: readonly JournalEntry[] = [];
  let wait = FIRST_WAIT;
  let isBusy = false;

  const take = (entries: readonly JournalEntry[]): void => {
    let same = 0; // whoever wrote them, they lead where ours do
    while (same < entries.length && same < waiting.length && isSame(entries[same], waiting[same])) same++;
    known += entries.length;
    waiting = waiting.slice(same);
    if (same === entries.length) return;
    const dropped = waiting.length;
    waiting = [];
    onOthers(entries.slice(same), dropped);
  };

  const send = async (): Promise<void> => {
    isBusy = true;
    while (waiting.length > 0) {
      onState({ kind: "saving", waiting: waiting.length });
      const batch = waiting;
      const answer = await place.append(known, batch);
      if (answer.kind === "taken") {
        known = answer.length;
        waiting = waiting.slice(batch.length);
      } else if (answer.kind === "overtaken" && answer.entries.length > 0) {
        take(answer.entries);
      } else {
        const why = answer.kind === "overtaken" ? "unknown-page" : answer.kind === "refused" ? answer.why : undefined;
        onState({ kind: why ?? "retrying", waiting: waiting.length });
        if (why !== undefined) break;
        later(send, wait); // busy until then
        wait = Math.min(2 * wait, LONGEST_WAIT);
        return;
      }
      wait = FIRST_WAIT;
      if (waiting.length === 0) onState({ kind: "saved", waiting: 0 });
    }
    isBusy = false;
  };

  return {
    push(entry) {
      waiting = [...waiting, entry];
      if (!isBusy) void send();
      else if (wait > FIRST_WAIT) onState({ kind: "retrying", waiting: waiting.length });
    },
    async catchUp() {
      if (isBusy || waiting.length > 0) return;
      const from = known;
      const entries = await place.read(from);
      if (entries.length > 0 && from === known && !isBusy) take(entries);
    },
  };
}

const isSame = (a: JournalEntry, b: JournalEntry): boolean => sorted(a) === sorted(b);

/** As JSON, with fields in an order of their own: a journal may have written them in another. */
const sorted = (entry: JournalEntry): string =>
  JSON.stringify(entry, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
