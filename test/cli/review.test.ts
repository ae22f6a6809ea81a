import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { correct, type JournalEntry, newReview, type Review, type ReviewData } from "../../src/review/index.js";

const project = resolve(import.meta.dirname, "../..");
const main = join(project, "dist/cli/main.js");
const release = join(project, "data/releases/2024-02-23-ai-robot-meeting");

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-review-"));
  for (const name of ["zh.html", "en.html"]) copyFileSync(join(release, name), join(folder, name));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function duiqi(...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "review", ...args], {
    cwd: folder,
    encoding: "utf8",
    input: "",
  });
  return { status, stdout, stderr };
}

interface Serving {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<{ readonly status: number | null; readonly stderr: string }>;
}

/** Starts a server, and waits until it says where it is. */
function serve(...args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [main, "review", ...args, "--no-open"], { cwd: folder });
  children.push(child);
  let stderr = "";
  const ended = new Promise<{ status: number | null; stderr: string }>((done) => {
    child.on("close", (status) => done({ status, stderr }));
  });
  return new Promise((done, fail) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      const address = / at (http:\S+)/.exec(stderr)?.[1];
      if (address !== undefined && stderr.endsWith("\n")) done({ child, address, ended });
    });
    void ended.then(() => fail(new Error(stderr)));
  });
}

/** What a page starts from. */
const dataIn = (page: string): ReviewData =>
  JSON.parse(/<script type="application\/json" id="review-data">(.*?)<\/script>/s.exec(page)?.[1] ?? "");

const dataAt = async (address: string): Promise<ReviewData> => dataIn(await (await fetch(address)).text());

const post = (address: string, from: number, entries: readonly JournalEntry[]): Promise<Response> =>
  fetch(`${address}journal`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ from, entries }),
  });

/** A review of the release in which some beads are confirmed and one is parted. */
async function reviewed(): Promise<Review> {
  const { address, child, ended } = await serve("zh.html", "en.html");
  const { source, target, beads } = await dataAt(address);
  let review = newReview({ source, target, beads });
  review = correct(review, { kind: "confirm", first: 0, end: 5 });
  review = correct(review, { kind: "merge", bead: 7 });
  review = correct(review, { kind: "cut", side: "target", sentence: 3, offset: 20 });
  review = correct(review, { kind: "part", bead: 9 });
  const entries = review.done.map((change) => ({ do: change }));
  expect((await post(address, 0, entries)).status).toBe(200);
  child.kill("SIGINT");
  const { status, stderr } = await ended;
  expect(stderr).toMatch(/\nduiqi: 8 of 23 beads confirmed; duiqi review zh\.html en\.html -o zh\.tmx writes them\n$/);
  expect(status).toBe(0);
  return review;
}

describe("duiqi review", () => {
  test("serves the page until Ctrl-C, and a second one of the same journal is refused", {
    timeout: 30_000,
  }, async () => {
    const { address, child, ended } = await serve("zh.html", "en.html");
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/);
    const data = await dataAt(address);
    expect(data).toMatchObject({
      title: "zh.html · en.html",
      save: "server",
      journal: [],
      names: { source: "zh.html", target: "en.html" },
    });
    expect(data.beads.length).toBeGreaterThan(20);
    const second = duiqi("zh.html", "en.html");
    expect(second.stderr).toBe(
      `duiqi: zh.review.jsonl is being reviewed at ${address}; go on there, or end that server.\n`,
    );
    expect(second.status).toBe(1);
    child.kill("SIGTERM");
    expect((await ended).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["en.html", "zh.html", "zh.review.jsonl"]);
  });

  test("killed at any moment, it has lost nothing that it answered", { timeout: 30_000 }, async () => {
    let answered = 0;
    const addresses = new Set<string>();
    for (const wait of [0, 10, 40]) {
      const { address, child, ended } = await serve("zh.html", "en.html");
      const { source, target, beads, journal } = await dataAt(address);
      addresses.add(address);
      expect(journal.length).toBeGreaterThanOrEqual(answered);
      expect(journal.length).toBeLessThanOrEqual(answered + 1); // the last may be written, and not answered
      answered = journal.length;
      const [change] = correct(newReview({ source, target, beads }), { kind: "merge", bead: 0 }).done;
      setTimeout(() => child.kill("SIGKILL"), wait);
      for (;;) {
        const entry: JournalEntry =
          answered === 0 ? { do: change } : answered % 2 === 1 ? { undo: true } : { redo: true };
        const reply = await post(address, answered, [entry]).catch(() => undefined);
        if (reply?.status !== 200) break;
        answered++;
      }
      await ended;
      expect(existsSync(join(folder, "zh.review.jsonl.lock"))).toBe(true);
    }
    expect(answered).toBeGreaterThan(0);
    expect(addresses.size).toBe(1); // a window that is still open goes on
    const { address } = await serve("zh.html", "en.html");
    expect((await dataAt(address)).journal.length).toBeGreaterThanOrEqual(answered);
  });

  test("writes what is reviewed when it is not served, as long as the texts are the same", {
    timeout: 30_000,
  }, async () => {
    const review = await reviewed();
    const written = duiqi("zh.html", "en.html", "-o", "out.tmx");
    expect(written.stderr).toBe("duiqi: out.tmx: 8 of 23 beads confirmed; 2 without a translation left out\n");
    expect(written.status).toBe(0);
    expect(readFileSync(join(folder, "out.tmx"), "utf8").match(/"confirmed|<tu>/g)?.length).toBeGreaterThan(20);
    const page = dataIn(duiqi("zh.html", "en.html", "--to", "html").stdout);
    expect(page).toMatchObject({ ...review.bitext, journal: [], save: "browser" });

    const file = join(folder, "en.html");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("robots", "automata"));
    const { status, stderr } = duiqi("zh.html", "en.html", "-o", "out.tmx");
    expect(stderr).toMatch(
      /^duiqi: zh\.review\.jsonl: The text of en\.html has the digest \w+; .* --journal names another file for this text\.\n$/,
    );
    expect(status).toBe(1);
    expect(duiqi("zh.html", "en.html", "-o", "out.tmx", "--journal", "new.jsonl").status).toBe(0);
  });

  test("says so where the texts are no translations of each other", { timeout: 30_000 }, () => {
    const other = join(release, "../2024-03-12-trade-in/en.html");
    const { status, stderr } = duiqi("zh.html", other, "-o", "out.html", "--journal", "other.jsonl");
    expect(stderr).toMatch(/^duiqi: note: The two texts hardly translate each other \(0\.\d\d of 1\)/);
    expect(status).toBe(0);
  });

  test("says what it cannot use", { timeout: 30_000 }, () => {
    const says = (code: number, message: string, ...args: readonly string[]): void => {
      const { status, stdout, stderr } = duiqi(...args);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/\n\s+at |node:internal/);
      expect([status, stdout]).toEqual([code, ""]);
    };
    says(2, "<files> is missing.");
    says(2, "Expected a port, from 0 to 65535", "zh.html", "en.html", "--port", "70000");
    says(1, "nowhere/zh.jsonl", "zh.html", "en.html", "--journal", "nowhere/zh.jsonl");
  });
});
