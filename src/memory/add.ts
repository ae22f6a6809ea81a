import { BitextError, languageOf } from "../model/index.js";
import { webAddress } from "../text/index.js";
import { query, type SqliteDatabase, storable } from "./database.js";
import { detailsOf } from "./details.js";
import type { NewUnit } from "./memory-unit.js";
import { decoded, numberIn, type StoredBytes } from "./stored.js";
import { textWriter } from "./text-writer.js";
import { inTransaction, type WriteOptions } from "./transaction.js";
import type { UnitRow } from "./unit.js";

/** How to add units. */
export interface AddOptions extends WriteOptions {
  /** The domain of units that have none of their own. */
  readonly domain?: string | undefined;
  /** The document of units that have none of their own. */
  readonly document?: string | undefined;
  /** Units a transaction. More at a time are faster, and take more memory meanwhile. @default 32768 */
  readonly batchSize?: number | undefined;
  /** Called after each transaction with what was added so far: all of it is kept, whatever happens later. */
  readonly onBatch?: ((result: AddResult) => void) | undefined;
}

/** What became of units. */
export interface AddResult {
  /** Units that the memory did not have. */
  readonly added: number;
  /** Units that it had with another score, confirmation or details, which are now the new ones. */
  readonly updated: number;
  /** Units that it had just so. */
  readonly known: number;
}

const BATCH_SIZE = 32_768; // units in a transaction: half a chunk of the index (`CHUNK_SLOTS`). Chosen by hand

/**
 * Adds units, one transaction a batch: each is there wholly or not at all, and the same unit again is counted, not doubled.
 *
 * A unit is the same when its texts, their language tags, addresses, date, domain and document are. Its details (id in its
 * file, notes, people, moments, inline codes) are those of the last one that had any, and its score is that of the last one that
 * had one. Memory linear in the batch.
 *
 * Where it is time, others have a turn; what was added of a batch is not there for them until all of it is, but on this same
 * database it is, for whoever looks meanwhile.
 *
 * @throws BitextError `languages-same` when both texts of a unit are in one language; its batch is not added.
 */
export async function addUnits(
  database: SqliteDatabase,
  units: Iterable<NewUnit> | AsyncIterable<NewUnit>,
  { domain = "", document = "", batchSize = BATCH_SIZE, onBatch, ...run }: AddOptions = {},
): Promise<AddResult> {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`Batch size ${batchSize} is not a positive whole number.`);
  }
  let total: AddResult = { added: 0, updated: 0, known: 0 };
  let batch: NewUnit[] = [];
  const addBatch = async (): Promise<void> => {
    const write = (): Generator<void, AddResult> => writeBatch(database, batch, { domain, document });
    const { added, updated, known } = await inTransaction(database, write, run);
    batch = [];
    total = { added: total.added + added, updated: total.updated + updated, known: total.known + known };
    onBatch?.(total);
  };
  for await (const unit of units) {
    batch.push(unit);
    if (batch.length < batchSize) continue;
    await addBatch();
  }
  if (batch.length > 0) await addBatch();
  run.signal?.throwIfAborted();
  return total;
}

function* writeBatch(
  database: SqliteDatabase,
  units: readonly NewUnit[],
  defaults: { readonly domain: string; readonly document: string },
): Generator<void, AddResult, undefined> {
  const texts = textWriter(database);
  const columns =
    "source_lang = ? AND target_lang = ? AND domain = ? AND document = ? AND source_url = ? AND target_url = ? AND date = ?";
  const findOrigin = query<{ id: number }>(database, `SELECT id FROM origin WHERE ${columns}`);
  const insertOrigin = database.prepare(
    "INSERT INTO origin (source_lang, target_lang, domain, document, source_url, target_url, date) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const findUnit = query<Pick<UnitRow, "id" | "score" | "confirmed"> & { readonly details: StoredBytes }>(
    database,
    `SELECT id, ${numberIn("score")} AS score, ${numberIn("confirmed")} AS confirmed, CAST(details AS BLOB) AS details
      FROM unit WHERE source = ? AND target = ? AND origin = ?`,
  );
  const insertUnit = database.prepare(
    "INSERT INTO unit (source, target, origin, score, confirmed, details) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const updateUnit = database.prepare("UPDATE unit SET score = ?, confirmed = ?, details = ? WHERE id = ?");

  const origins = new Map<string, number>();
  const originOf = ({ source, target, ...unit }: NewUnit): number => {
    const fields = [
      source.lang,
      target.lang,
      unit.domain ?? defaults.domain,
      unit.document ?? defaults.document,
      webAddress(unit.sourceUrl) ?? "",
      webAddress(unit.targetUrl) ?? "",
      unit.date ?? "",
    ].map(storable);
    const name = JSON.stringify(fields);
    const find = (): number | undefined => findOrigin.get(...fields)?.id; // few: the seven above
    let id = origins.get(name) ?? find();
    if (id === undefined) {
      insertOrigin.run(...fields); // few: the same
      id = find();
    }
    if (id === undefined) throw new Error(`The origin ${name} that was made is not there.`);
    origins.set(name, id);
    return id;
  };

  const result = { added: 0, updated: 0, known: 0 };
  for (const unit of units) {
    const languages = [languageOf(unit.source.lang), languageOf(unit.target.lang)] as const;
    if (languages[0] === languages[1]) {
      const message = `“${unit.source.text}” and “${unit.target.text}” are both ${languages[0]}; one Chinese and one English text are expected.`;
      throw new BitextError("languages-same", message);
    }
    if (unit.score !== undefined && !Number.isFinite(unit.score))
      throw new RangeError(`Score ${unit.score} is no number from 0 to 1.`);
    const source = texts.write(languages[0], unit.source.text);
    const target = texts.write(languages[1], unit.target.text);
    const origin = originOf(unit);
    const confirmed = unit.confirmed ? 1 : 0;
    const known = findUnit.get(source, target, origin);
    const before = known === undefined ? "" : decoded(known.details, "What else is said of unit", known.id);
    const details = detailsOf(unit) || before;
    const score = unit.score ?? known?.score ?? null;
    if (known === undefined) {
      insertUnit.run(source, target, origin, score, confirmed, details);
      result.added++;
    } else if (known.score === score && known.confirmed === confirmed && before === details) {
      result.known++;
    } else {
      updateUnit.run(score, confirmed, details, known.id);
      result.updated++;
    }
    yield;
  }
  yield* texts.flush();
  return result;
}
