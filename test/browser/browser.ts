import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";

/** A browser for the tests of a file, and a folder; both are gone after them. */
export interface Surroundings {
  browser(): Browser;
  /** Writes a file, and gives its address. */
  write(name: string, content: string): string;
  folder(): string;
}

export function surroundings(): Surroundings {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "review-"));
    // a container's root may not have a sandbox of its own
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  return {
    browser: () => browser,
    folder: () => folder,
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return pathToFileURL(path).href;
    },
  };
}

/** A page in a browser of its own, and what went wrong on it: nothing should. */
export interface OpenedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens an address as a new person would, without anything remembered. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US", ...options });
  return openWindow(await context.newPage(), address);
}

/** Opens an address in a new window. */
export async function openWindow(page: Page, address: string): Promise<OpenedPage> {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(address);
  await page.locator(".row").first().waitFor();
  return { page, problems };
}

/** A bead as it stands on the page. */
export interface ShownBead {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly isConfirmed: boolean;
}

/** The beads that are drawn. */
export const shownBeads = (page: Page): Promise<ShownBead[]> =>
  page.locator(".row").evaluateAll((rows) =>
    rows.map((row) => {
      const texts = (side: string): string[] =>
        [...row.querySelectorAll(`.${side} .text`)].map(({ textContent }) => textContent);
      return { source: texts("source"), target: texts("target"), isConfirmed: row.classList.contains("confirmed") };
    }),
  );

/** How many sentences the drawn beads have: `"1-1 2-1✓"`. */
export const shapes = async (page: Page): Promise<string> =>
  (await shownBeads(page))
    .map(({ source, target, isConfirmed }) => `${source.length}-${target.length}${isConfirmed ? "✓" : ""}`)
    .join(" ");

/** The number of the current bead, from 1. */
export const currentBead = (page: Page): Promise<number> =>
  page.locator(".row.current").evaluate((row) => Number(row.getAttribute("aria-posinset")));

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until what is done is kept. */
export const untilSaved = (page: Page): Promise<void> =>
  expect.poll(() => page.locator(".saving").textContent(), { timeout: 15_000 }).toBe("Saved");
