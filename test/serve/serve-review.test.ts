import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { createConnection } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reviewPolicy } from "../../src/review/index.js";
import { type ReviewServer, serveReview } from "../../src/serve/index.js";
import { bitext, merges, texts } from "./small-review.js";

let folder: string;
let journal: string;
let server: ReviewServer;
const start = (port?: number): Promise<ReviewServer> =>
  serveReview({ texts, journal, begin: () => bitext, page: (_, entries) => `<p>${entries.length}</p>`, port });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-serve-"));
  journal = join(folder, "zh.review.jsonl");
  server = await start();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  /** As it is sent, whatever is in it. */
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

const JSON_TYPE = { "Content-Type": "application/json" };

function ask({ method = "GET", path, headers = {}, body }: Asked = {}): Promise<Reply> {
  const { hostname, port, pathname } = new URL(server.address);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, method, path: path ?? pathname, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

const path = (name: string): string => new URL(name, server.address).href.slice(new URL(server.address).origin.length);

const post = (value: unknown, headers: OutgoingHttpHeaders = {}): Promise<Reply> =>
  ask({
    method: "POST",
    path: path("journal"),
    headers: { ...JSON_TYPE, ...headers },
    body: typeof value === "string" ? value : JSON.stringify(value),
  });

const lines = (): number => readFileSync(journal, "utf8").split("\n").length - 1;

describe("a server", () => {
  test("gives the page, with a strict policy, to be kept and read by nobody else", async () => {
    const { status, headers, text } = await ask();
    expect([status, text]).toEqual([200, "<p>0</p>"]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": reviewPolicy("server"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("enters what fits, and gives the journal from any entry on", async () => {
    const entries = merges(3);
    const first = await post({ from: 0, entries: entries.slice(0, 2) });
    expect([first.status, JSON.parse(first.text)]).toEqual([200, { length: 2 }]);
    expect((await post({ from: 2, entries: [entries[2]] })).status).toBe(200);
    expect(lines()).toBe(4);
    const get = async (query: string): Promise<unknown> =>
      JSON.parse((await ask({ path: path(`journal${query}`) })).text);
    expect(await get("")).toEqual({ length: 3, entries });
    expect(await get("?from=1")).toEqual({ length: 3, entries: entries.slice(1) });
    expect(await get("?from=9")).toEqual({ length: 3, entries: [] });
    expect((await ask()).text).toBe("<p>3</p>");
    expect(server.review().bitext.beads).toHaveLength(37);
  });

  test("of two windows the slower one gets what the faster one did, and nothing of its own is entered", async () => {
    const [first, second] = merges(2);
    await post({ from: 0, entries: [first] });
    const slow = await post({ from: 0, entries: [first, second] });
    expect([slow.status, JSON.parse(slow.text)]).toEqual([409, { length: 1, entries: [first] }]);
    expect((await post({ from: 7, entries: [] })).status).toBe(409);
    expect(lines()).toBe(2);
  });

  test("writes nothing of what does not fit as a whole", async () => {
    const { status, text } = await post({ from: 0, entries: [...merges(1), { redo: true }] });
    expect(status).toBe(400);
    expect(JSON.parse(text).message).toBe("No change is taken back; one was expected, to be made again.");
    for (const bad of [
      "{",
      "[]",
      "null",
      '{"from":-1,"entries":[]}',
      '{"from":0}',
      '{"from":0,"entries":[{"do":1}]}',
    ]) {
      expect((await post(bad)).status, bad).toBe(400);
    }
    expect(lines()).toBe(1);
    expect((await post({ from: 0, entries: merges(1) })).status).toBe(200);
  });

  test("refuses another host, to which a name of another site leads, and another origin", async () => {
    const { host, port } = new URL(server.address);
    for (const Host of [
      "evil.example",
      `evil.example:${port}`,
      `localhost:${port}`,
      "127.0.0.1",
      `127.0.0.1:${port}.`,
    ]) {
      expect((await ask({ headers: { Host } })).status, Host).toBe(403);
      expect((await post({ from: 0, entries: merges(1) }, { Host })).status, Host).toBe(403);
    }
    for (const Origin of ["https://evil.example", "null", `https://${host}`, `http://localhost:${port}`]) {
      expect((await ask({ headers: { Origin } })).status, Origin).toBe(403);
      expect((await post({ from: 0, entries: merges(1) }, { Origin })).status, Origin).toBe(403);
    }
    expect(lines()).toBe(1);
    expect((await post({ from: 0, entries: merges(1) }, { Origin: `http://${host}` })).status).toBe(200);
  });

  test("has nothing for who does not know the token, and nothing but the page and the journal", async () => {
    const token = path("").slice(1, -1);
    expect(token).toMatch(/^[\w-]{22}$/);
    const other = `${token[0] === "A" ? "B" : "A"}${token.slice(1)}`;
    const paths = [
      "/",
      "//",
      "*",
      `/${token}`,
      `/${other}/`,
      `/${token.slice(0, -1)}/`,
      `/${token}x/journal`,
      `/journal`,
      `//${token}/`,
      `/${token}//`,
      `/${token}/../${token}/`,
      `/${token}/..`,
      `/${token}/../../../../etc/passwd`,
      `/${token}/%2e%2e/%2e%2e/etc/passwd`,
      `/${token}/..%2f..%2fetc%2fpasswd`,
      `/${token}/..\\..\\windows\\win.ini`,
      `/${token}/journal/`,
      `/${token}/journal%00`,
      `/%00`,
      `/${encodeURIComponent(token).replace(/./, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}/`,
      `${server.address}`,
    ];
    for (const each of paths) {
      const { status, text } = await ask({ path: each });
      expect([status, text], each).toEqual([404, '{"message":"Nothing is here."}']);
    }
  });

  test("knows two methods, and takes JSON only", async () => {
    for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) {
      expect((await ask({ method, path: path("journal") })).status, method).toBe(404);
    }
    expect((await ask({ method: "POST" })).status).toBe(404);
    const body = JSON.stringify({ from: 0, entries: merges(1) });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", undefined]) {
      const headers = type === undefined ? {} : { "Content-Type": type };
      expect((await ask({ method: "POST", path: path("journal"), headers, body })).status, type).toBe(400);
    }
    expect((await ask({ path: path("journal?from=1e9") })).status).toBe(400);
    expect(lines()).toBe(1);
    expect((await post(body, { "Content-Type": "application/json; charset=utf-8" })).status).toBe(200);
  });

  test("takes no body without end, whether it says its length or not", async () => {
    const { hostname, port } = new URL(server.address);
    const head = `POST ${path("journal")} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n`;
    const answerTo = (first: string, more?: string): Promise<string> =>
      new Promise((done, fail) => {
        const socket = createConnection({ host: hostname, port: Number(port) });
        let text = "";
        socket.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        socket.on("close", () => done(text.split("\r\n")[0]));
        socket.on("error", (error) => (text === "" ? fail(error) : done(text.split("\r\n")[0])));
        socket.write(first);
        const pump = (): void => {
          while (more !== undefined && !socket.destroyed && text === "" && socket.write(more));
        };
        socket.on("drain", () => setImmediate(pump));
        pump();
      });
    expect(await answerTo(`${head}Content-Length: 99999999999\r\n\r\n`)).toBe("HTTP/1.1 413 Payload Too Large");
    const piece = " ".repeat(1 << 20);
    const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
    expect(await answerTo(`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk)).toBe("HTTP/1.1 413 Payload Too Large");
    expect(lines()).toBe(1);
  });

  test("listens on the loopback address only", async () => {
    const port = Number(new URL(server.address).port);
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others) {
      const reached = await new Promise((done) => {
        const socket = createConnection({ host: address, port, timeout: 500 });
        socket
          .on("connect", () => done(true))
          .on("error", () => done(false))
          .on("timeout", () => done(false));
        socket.on("close", () => socket.destroy());
      });
      expect(reached, address).toBe(false);
    }
    expect(new URL(server.address).hostname).toBe("127.0.0.1");
  });

  test("refuses a journal that another serves, and goes on with one that was closed", async () => {
    await post({ from: 0, entries: merges(2) });
    await expect(start()).rejects.toThrow(`is being reviewed at ${server.address}; go on there`);
    await server.close();
    const before = server.address;
    server = await start();
    expect(server.address).not.toBe(before);
    expect((await ask()).text).toBe("<p>2</p>");
  });

  test("says when a port is taken, and leaves no lock behind", async () => {
    const port = Number(new URL(server.address).port);
    await expect(start(port)).rejects.toThrow(expect.objectContaining({ code: "port-unusable" }));
    expect((await ask()).status).toBe(200);
  });
});
