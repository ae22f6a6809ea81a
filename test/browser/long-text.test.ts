import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { currentBead, openPage, press, shapes, surroundings } from "./browser.js";
import { oneToOne, pageOf } from "./pages.js";

const here = surroundings();
const COUNT = 10_000;

const long = (): string => {
  const chinese = Array.from(
    { length: COUNT },
    (_, at) => `第${at}段说的是${"这座城市的河流和桥梁，".repeat(at % 7)}就到这里。`,
  );
  const english = Array.from(
    { length: COUNT },
    (_, at) => `Part ${at} is about ${"the rivers and bridges of this town, ".repeat(at % 7)}no more.`,
  );
  return here.write("long.html", pageOf(chinese, english, { beads: oneToOne(COUNT, { 5000: 0.3 }), key: "long" }));
};

/** Where a row begins in the window. */
const topOf = (page: Page, row: string): Promise<number> =>
  page.locator(row).evaluate((row) => row.getBoundingClientRect().top);

const drawn = (page: Page): Promise<number> => page.locator(".row").count();

test("ten thousand beads scroll with a window of rows, and what is looked at stays put", async () => {
  const { page, problems } = await openPage(here.browser(), long());
  expect(await drawn(page)).toBeLessThan(60);
  await page.mouse.move(500, 400);
  for (let turn = 0; turn < 30; turn++) {
    await page.mouse.wheel(0, 700);
    expect(await drawn(page)).toBeLessThan(80);
  }
  expect(await page.locator(".scroller").evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(15_000);

  // far into rows that were never measured: the rows are there, and do not move by themselves
  await page.locator(".scroller").evaluate((view) => view.scrollTo(0, view.scrollHeight / 2));
  const seen = (): Promise<number> =>
    page.evaluate(() => Number(document.elementFromPoint(400, 400)?.closest(".row")?.getAttribute("data-bead")));
  await expect.poll(seen).toBeGreaterThan(4000);
  const bead = await seen();
  await page.waitForTimeout(300);
  const before = await topOf(page, `[data-bead="${bead}"]`);
  await page.waitForTimeout(300);
  expect(await topOf(page, `[data-bead="${bead}"]`)).toBe(before);

  await press(page, "n");
  expect(await currentBead(page)).toBe(5001);
  // what is aligned again around it may have more beads or fewer, but the current one stays where it is
  const top = await topOf(page, ".current");
  await press(page, "m");
  expect(Math.abs((await topOf(page, ".current")) - top)).toBeLessThan(2);
  expect(await drawn(page)).toBeLessThan(80);
  await press(page, "u");
  expect(await currentBead(page)).toBe(5001);
  expect(Math.abs((await topOf(page, ".current")) - top)).toBeLessThan(2);

  await press(page, "End");
  expect(await currentBead(page)).toBe(COUNT);
  expect(await topOf(page, ".current")).toBeLessThan(800);
  await press(page, "Home");
  expect(await currentBead(page)).toBe(1);
  expect(await shapes(page)).toMatch(/^1-1 1-1/);
  expect(problems).toEqual([]);
});

test("holding a key goes down row by row without a jump", async () => {
  const { page } = await openPage(here.browser(), long());
  for (let bead = 1; bead < 60; bead++) {
    await press(page, "j");
    expect(await currentBead(page)).toBe(bead + 1);
    const { top, bottom } = await page
      .locator(".row.current")
      .evaluate((row) => ({ top: row.getBoundingClientRect().top, bottom: row.getBoundingClientRect().bottom }));
    expect(top).toBeGreaterThan(40);
    expect(bottom).toBeLessThan(760);
  }
});

test("a click on the strip goes there", async () => {
  const { page } = await openPage(here.browser(), long());
  const strip = await page.locator(".minimap").boundingBox();
  if (strip === null) throw new Error("There is no strip.");
  await page.mouse.click(strip.x + 8, strip.y + strip.height / 2);
  await expect
    .poll(() =>
      page
        .locator(".row")
        .first()
        .evaluate((row) => Number(row.getAttribute("aria-posinset"))),
    )
    .toBeGreaterThan(4000);
  await page.mouse.click(strip.x + 8, strip.y + strip.height - 1);
  await expect.poll(() => page.locator(`[data-bead="${COUNT - 1}"]`).count()).toBe(1);
});
