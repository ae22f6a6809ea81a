import type { JournalEntry } from "../change.js";
import type { JournalPlace } from "./save.js";

const PATIENCE = 20_000; // milliseconds: a server that says nothing is one that cannot be reached

/** A journal that a server keeps, at this address. */
export function serverJournal(address: string): JournalPlace {
  const entriesOf = async (answer: Response): Promise<readonly JournalEntry[]> => (await answer.json()).entries;
  return {
    async append(from, entries) {
      try {
        const body = JSON.stringify({ from, entries });
        const answer = await fetch(address, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body,
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (answer.ok) return { kind: "taken", length: from + entries.length };
        if (answer.status === 409) return { kind: "overtaken", entries: await entriesOf(answer) };
        return answer.status >= 500 ? { kind: "unreachable" } : { kind: "refused", why: "unknown-page" };
      } catch {
        return { kind: "unreachable" };
      }
    },
    async read(from) {
      try {
        const answer = await fetch(`${address}?from=${from}`, { signal: AbortSignal.timeout(PATIENCE) });
        return answer.ok ? await entriesOf(answer) : [];
      } catch {
        return [];
      }
    },
  };
}

/**
 * A journal that the browser keeps: an item for each entry, and one for how many there are, so that a correction costs the
 * same however many there were before it.
 *
 * @param storage `undefined` where the browser keeps nothing.
 */
export function storedJournal(storage: Storage | undefined, name: string): JournalPlace {
  const lengthOf = (): number => Number(storage?.getItem(name) ?? 0);
  const entriesFrom = (from: number): JournalEntry[] =>
    Array.from({ length: Math.max(0, lengthOf() - from) }, (_, at) =>
      JSON.parse(storage?.getItem(`${name}:${from + at}`) ?? ""),
    );
  return {
    ...(storage === undefined && { problem: "no-storage" }),
    async append(from, entries) {
      if (storage === undefined) return { kind: "refused", why: "no-storage" };
      if (lengthOf() < from) return { kind: "refused", why: "no-storage" }; // it was cleared under us
      if (lengthOf() > from) return { kind: "overtaken", entries: entriesFrom(from) };
      try {
        for (const [at, entry] of entries.entries()) storage.setItem(`${name}:${from + at}`, JSON.stringify(entry));
        storage.setItem(name, String(from + entries.length));
        return { kind: "taken", length: from + entries.length };
      } catch {
        return { kind: "refused", why: "full" };
      }
    },
    read: async (from) => entriesFrom(from),
  };
}

/** The browser's storage, if it keeps anything for this page. */
export function storageOf(): Storage | undefined {
  try {
    localStorage.setItem("duiqi", "");
    localStorage.removeItem("duiqi");
    return localStorage;
  } catch {
    return undefined;
  }
}
