import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { BitextError } from "../model/index.js";
import { readNewEntries, reviewPolicy } from "../review/index.js";
import { digestOf } from "./digest.js";
import type { OpenJournal } from "./journal-file.js";

/** What a server of a review answers from. */
export interface Served {
  readonly journal: OpenJournal;
  /** The page as it is now. */
  readonly page: () => string;
}

/** Where a server is, and the word that those know who may use it. */
export interface Place {
  /** As browsers say it in `Host`: `127.0.0.1:40213`. */
  readonly host: string;
  readonly token: string;
}

/** A page as text, or anything else as JSON. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Answers one request; whatever goes wrong with it is its answer. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  place: Place,
  served: Served | undefined,
): Promise<void> {
  const { status, body } = await answerTo(request, place, served).catch((error: unknown) => failed(500, error));
  const isPage = typeof body === "string";
  response.writeHead(status, {
    ...HEADERS,
    "Content-Security-Policy": reviewPolicy("server"),
    "Content-Type": `${isPage ? "text/html" : "application/json"}; charset=utf-8`,
    ...(!request.complete && { Connection: "close" }), // what is left of its body is not the next request
  });
  response.end(isPage ? body : JSON.stringify(body));
}

const refused = (status: number, message: string): Answer => ({ status, body: { message } });

const failed = (status: number, error: unknown): Answer =>
  refused(status, error instanceof Error ? error.message : String(error));

async function answerTo(request: IncomingMessage, place: Place, served: Served | undefined): Promise<Answer> {
  const { host, origin } = request.headers;
  // a name that another site lets lead here comes with that name; a script of another site with its origin
  if (host !== place.host) return refused(403, `The host is ${host}; ${place.host} is expected.`);
  if (origin !== undefined && origin !== `http://${place.host}`) {
    return refused(403, `The origin is ${origin}; http://${place.host} is expected.`);
  }
  // as it came, never resolved: what is not one of two paths is nothing, and no file is ever looked for
  const [path, query = ""] = (request.url ?? "").split("?", 2);
  const [, token = "", name, ...deeper] = path.split("/");
  if (served === undefined || !isSame(token, place.token) || deeper.length > 0) return NOT_FOUND;
  switch (`${request.method} ${name}`) {
    case "GET ":
      return { status: 200, body: served.page() };
    case "GET journal":
      return journalFrom(served.journal, query);
    case "POST journal":
      return enterInto(served.journal, request);
    default:
      return NOT_FOUND;
  }
}

const NOT_FOUND = refused(404, "Nothing is here.");

/** Whether two words are the same, in a time that does not say how much of them is. */
const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(new TextEncoder().encode(digestOf(a)), new TextEncoder().encode(digestOf(b)));

function journalFrom(journal: OpenJournal, query: string): Answer {
  const from = query === "" ? "0" : /^from=(\d{1,15})$/.exec(query)?.[1];
  if (from === undefined) return refused(400, `The query is “${query}”; the form “from=12” is expected.`);
  return { status: 200, body: entriesFrom(journal, Number(from)) };
}

const entriesFrom = (journal: OpenJournal, from: number): { readonly length: number; readonly entries: unknown } => ({
  length: journal.entries().length,
  entries: journal.entries().slice(from),
});

async function enterInto(journal: OpenJournal, request: IncomingMessage): Promise<Answer> {
  // other sites can send forms and plain text without asking first
  if (!/^application\/json(?:;|$)/i.test(request.headers["content-type"] ?? "")) {
    return refused(400, "The body is not application/json, which is expected.");
  }
  const text = await readBody(request);
  if (text === undefined) return refused(413, `The body has more than ${MOST_BYTES} bytes, the most that is taken.`);
  try {
    const { from, entries } = readNewEntries(JSON.parse(text));
    // nothing else runs between this look at the length and the write
    if (from !== journal.entries().length) return { status: 409, body: entriesFrom(journal, from) };
    journal.append(entries);
    return { status: 200, body: { length: journal.entries().length } };
  } catch (error) {
    const isUnfit =
      error instanceof SyntaxError ||
      error instanceof RangeError ||
      (error instanceof BitextError && error.code === "journal-invalid");
    return failed(isUnfit ? 400 : 500, error);
  }
}

const MOST_BYTES = 32 << 20; // a hundred thousand beads confirmed at once are 20 MB

/** The body as text; nothing where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers["content-length"]) > MOST_BYTES) return undefined;
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const bytes: Uint8Array = piece;
    size += bytes.length;
    if (size > MOST_BYTES) return undefined;
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}
