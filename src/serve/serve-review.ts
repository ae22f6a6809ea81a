import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { type Bitext, BitextError, type ReportOptions } from "../model/index.js";
import type { JournalEntry, Review } from "../review/index.js";
import { LOOPBACK, readAddress, writeAddress } from "./address.js";
import { type OpenJournal, openJournal, type ReviewTexts, readJournal } from "./journal-file.js";
import { addressLeftBehind, type Lock, takeLock } from "./lock.js";
import { type Place, respond, type Served } from "./respond.js";

/** What to serve for a review. */
export interface ServeOptions extends ReportOptions {
  readonly texts: ReviewTexts;
  /** The file in which changes are kept. */
  readonly journal: string;
  /** The bitext that a new journal begins with; asked only where there is no journal yet. */
  readonly begin: () => Bitext | Promise<Bitext>;
  /** The page of a review that began so, and of what was done since. */
  readonly page: (start: Bitext, entries: readonly JournalEntry[]) => string;
  /** 0 is any that is free. @default that of the last server, if it was killed, or else 0 */
  readonly port?: number | undefined;
}

/** A review that is being served, to this machine only. */
export interface ReviewServer {
  /** `http://127.0.0.1:PORT/TOKEN/`: who knows it may use it. */
  readonly address: string;
  review(): Review;
  /** Ends it; the journal may be served by another then. */
  close(): Promise<void>;
}

/**
 * Serves a review at 127.0.0.1. Every change is in the journal, and on the disk, before it is answered.
 *
 * Where the last server of the journal was killed, it is at the same address as that one, if it may be: a window that is still
 * open goes on there.
 *
 * @throws BitextError `port-unusable`; `file-unwritable` where the journal cannot be written or is being served already;
 * `journal-invalid` as `readJournal` does; and what `begin` throws.
 */
export async function serveReview(options: ServeOptions): Promise<ReviewServer> {
  const { texts, journal: file, begin, page, port, onIssue } = options;
  const left = readAddress(await addressLeftBehind(file));
  const token = left?.token ?? randomBytes(16).toString("base64url");
  let [place, served]: [Place | undefined, Served | undefined] = [undefined, undefined];
  const server = createServer((request, response) => {
    if (place !== undefined) void respond(request, response, place, served);
    else response.destroy();
  });
  const isElsewhere = port !== undefined || left === undefined;
  const bound = isElsewhere
    ? listening(server, port ?? 0)
    : listening(server, left.port).catch(() => listening(server, 0));
  const at = { port: await bound, token };
  place = { host: `${LOOPBACK}:${at.port}`, token };
  const address = writeAddress(at);
  let [lock, journal]: [Lock | undefined, OpenJournal | undefined] = [undefined, undefined];
  const close = async (): Promise<void> => {
    const isClosed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await isClosed;
    try {
      journal?.close();
    } finally {
      lock?.release();
    }
  };
  try {
    lock = await takeLock(file, address);
    const saved = readJournal(file, texts, onIssue);
    const open = openJournal(file, saved, saved?.start ?? (await begin()), { texts, onIssue });
    journal = open;
    served = { journal: open, page: () => page(open.start, open.entries()) };
    return { address, review: open.review, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The port at which a server listens, once it does. */
function listening(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (cause) => {
      const message = `Port ${port} of ${LOOPBACK} cannot be used (${cause.message}); another, or 0 for any that is free, is expected.`;
      fail(new BitextError("port-unusable", message, { cause }));
    });
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
