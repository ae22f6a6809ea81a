import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, press, surroundings } from "./browser.js";
import { CHINESE, ENGLISH, oneToOne, pageOf } from "./pages.js";

const here = surroundings();
const small = (): string => here.write("small.html", pageOf(CHINESE, ENGLISH, { beads: oneToOne(8, { 3: 0.4 }) }));

/** Controls that a selector finds, and that are not whole within the window: what one would have to scroll sideways for. */
const outside = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      })
      .map((one) => one.textContent || one.tagName),
  );

test.each([
  ["a phone", 390, 844],
  ["a laptop at 200 %", 640, 400],
  ["a laptop", 1280, 800],
])("all of the header is seen on %s, in both languages", async (_, width, height) => {
  for (const locale of ["en-US", "zh-CN"]) {
    const { page } = await openPage(here.browser(), small(), { viewport: { width, height }, locale });
    expect(await outside(page, "header button, header select, header input")).toEqual([]);
    const header = await page.locator("header").boundingBox();
    expect(header?.height).toBeLessThan(height / 4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test.each([
  [1280, 800],
  [390, 844],
])("what can be pressed is at least 24 pixels wide and high (%d × %d)", async (width, height) => {
  const { page } = await openPage(here.browser(), small(), { viewport: { width, height } });
  await press(page, "j", "m");
  for (const key of ["Escape", "?", "Escape", "e"]) {
    await press(page, key);
    const sizes = await page.locator("button, select, input, .minimap").evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return { name: one.className || one.textContent, width, height };
      }),
    );
    // a window that is not open yet has no size
    expect(sizes.filter((size) => size.width > 0 && Math.min(size.width, size.height) < 24)).toEqual([]);
  }
});

test("quotation marks in Chinese are as wide as its characters, and lines agree side by side", async () => {
  const html = pageOf(["他说“好”吧。"], ["“Good,” he said."], { beads: oneToOne(1) });
  const { page } = await openPage(here.browser(), here.write("quotes.html", html), { locale: "zh-CN" });
  const widths = await page.locator(".source .text").evaluate((text) => {
    const range = document.createRange();
    const texts = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const found: [string, number][] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      for (const [at, character] of [...(node.textContent ?? "")].entries()) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        found.push([character, Math.round(range.getBoundingClientRect().width)]);
      }
    }
    return found;
  });
  expect(widths).toEqual([..."他说“好”吧。"].map((character) => [character, 16]));
  const fonts = await page.locator(".cell").evaluateAll((all) => all.map((one) => getComputedStyle(one).fontFamily));
  expect(fonts.map((font) => font.split(",")[0])).toEqual(['"Noto Sans CJK SC"', "system-ui"]);
  const heights = await page
    .locator(".sentence")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
});

test("a tick is shown where it is true: not on the current pair before it is confirmed", async () => {
  const { page } = await openPage(here.browser(), small());
  const color = (): Promise<string> => page.locator(".current .tick").evaluate((one) => getComputedStyle(one).color);
  expect(await color()).toBe("rgba(0, 0, 0, 0)");
  await press(page, "c", "k");
  expect(await color()).not.toBe("rgba(0, 0, 0, 0)");
});

test("help opens at its top", async () => {
  const { page } = await openPage(here.browser(), small(), { viewport: { width: 390, height: 500 } });
  await press(page, "?");
  expect(await page.locator("dialog").evaluate((dialog) => dialog.scrollTop)).toBe(0);
  await page.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => page.locator("dialog").count()).toBe(0);
});
