import { LANGUAGE_NUMBER } from "./chunks.js";
import { damaged } from "./damage.js";
import { query, type SqliteDatabase, storable } from "./database.js";
import { comparable } from "./fuzzy-score.js";
import { classOf } from "./length-classes.js";
import { CHUNK_SLOTS, withSlots } from "./slots.js";
import { bytesOf, decoded, numberIn, type StoredBytes } from "./stored.js";
import { keysOf, likenessOf, TOKEN_KEYS } from "./tokens.js";

/** Writes texts and their index, within a transaction that the caller began. */
export interface TextWriter {
  /** The number of a text, which is written unless it is there. */
  write(language: "zh" | "en", text: string): number;
  /** Writes the index of the texts since the last flush, a row a step. It must be done before the transaction ends. */
  flush(): Generator<void, void, undefined>;
}

interface OpenChunk {
  readonly id: number;
  used: number;
}

/** Makes a writer of texts for one transaction: what it knows of the tables holds no longer than that. */
export function textWriter(database: SqliteDatabase): TextWriter {
  const alike = query<{ id: number; text: StoredBytes; language: number }>(
    database,
    `SELECT text.id AS id, CAST(text AS BLOB) AS text, ${LANGUAGE_NUMBER} AS language
      FROM text JOIN chunk ON chunk.id = text.id >> 16 WHERE likeness = ?`,
  );
  const insertText = database.prepare("INSERT INTO text (id, likeness, text) VALUES (?, ?, ?)");
  const roomiest = query<OpenChunk>(
    database,
    `SELECT id, ${numberIn("used")} AS used FROM chunk WHERE language = ? AND class = ? AND used < ${CHUNK_SLOTS} ORDER BY id LIMIT 1`,
  );
  const insertChunk = database.prepare("INSERT INTO chunk (language, class, used) VALUES (?, ?, 0)");
  const updateChunk = database.prepare("UPDATE chunk SET used = ? WHERE id = ?");
  const posting = query<{ slots: StoredBytes }>(
    database,
    "SELECT CAST(slots AS BLOB) AS slots FROM posting WHERE id = ?",
  );
  const writePosting = database.prepare(
    "INSERT INTO posting (id, slots) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET slots = excluded.slots",
  );

  const written = new Map<string, number>(); // since the last flush
  const chunks = new Map<string, OpenChunk>();
  const postings = new Map<number, number[]>();

  /** The chunk that has room for one more text. */
  const chunkFor = (language: "zh" | "en", lengthClass: number): OpenChunk => {
    const name = `${language}${lengthClass}`;
    let chunk = chunks.get(name);
    if (chunk === undefined || chunk.used === CHUNK_SLOTS) {
      if (chunk !== undefined) updateChunk.run(chunk.used, chunk.id);
      let found = roomiest.get(language, lengthClass);
      if (found === undefined) {
        insertChunk.run(language, lengthClass);
        found = roomiest.get(language, lengthClass);
      }
      if (found === undefined) throw new Error(`The chunk of class ${lengthClass} that was made is not there.`);
      if (!Number.isInteger(found.used) || found.used < 0) throw damaged(`Chunk ${found.id} of the index has no sense`);
      chunk = { id: found.id, used: found.used };
      chunks.set(name, chunk);
    }
    return chunk;
  };

  const write = (language: "zh" | "en", original: string): number => {
    const text = storable(original);
    const name = language + text;
    const known = written.get(name);
    if (known !== undefined) return known;
    const { tokens, size } = comparable(text);
    const likeness = likenessOf(tokens);
    const number = language === "zh" ? 0 : 1;
    const same = alike
      .all(likeness)
      .find((each) => each.language === number && decoded(each.text, "Text", each.id) === text);
    let id = same?.id;
    if (id === undefined) {
      const chunk = chunkFor(language, classOf(size));
      const slot = chunk.used++;
      id = chunk.id * CHUNK_SLOTS + slot;
      insertText.run(id, likeness, text);
      for (const key of keysOf(tokens)) {
        const at = chunk.id * TOKEN_KEYS + key;
        const slots = postings.get(at);
        if (slots === undefined) postings.set(at, [slot]);
        else slots.push(slot);
      }
    }
    written.set(name, id);
    return id;
  };

  function* flush(): Generator<void, void, undefined> {
    // ascending, so that neighbours in the file are written one after the other
    for (const id of Float64Array.from(postings.keys()).sort()) {
      const before = posting.get(id)?.slots;
      writePosting.run(
        id,
        withSlots(before === undefined ? undefined : bytesOf(before, "Posting", id), postings.get(id) ?? []),
      );
      yield;
    }
    for (const { id, used } of chunks.values()) updateChunk.run(used, id);
    postings.clear();
    chunks.clear();
    written.clear();
  }

  return { write, flush };
}
