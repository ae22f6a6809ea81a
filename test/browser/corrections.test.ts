import { expect, test } from "vitest";
import { currentBead, openPage, press, shapes, shownBeads, surroundings, untilSaved } from "./browser.js";
import { CHINESE, ENGLISH, oneToOne, pageOf } from "./pages.js";

const here = surroundings();
const small = (): string =>
  here.write("small.html", pageOf(CHINESE, ENGLISH, { beads: oneToOne(8, { 3: 0.4, 6: 0.7 }) }));

test("every correction works by keyboard, and is taken back and made again", async () => {
  const { page, problems } = await openPage(here.browser(), small());
  const steps: [name: string, keys: string[], expected: string][] = [
    ["confirm, and on to the next", ["Enter"], "1-1✓ 1-1 1-1 1-1 1-1 1-1 1-1 1-1"],
    ["merge with the next", ["m"], "1-1✓ 2-2✓ 1-1 1-1 1-1 1-1 1-1"],
    ["split where it was joined", ["s", "Enter"], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["shift the left boundary down", ["]"], "1-1✓ 2-1✓ 0-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["and back up", ["["], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["shift the right boundary down", ["}"], "1-1✓ 1-2✓ 1-0✓ 1-1 1-1 1-1 1-1 1-1"],
    ["and back up", ["{"], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["no translation", ["0"], "1-1✓ 1-0✓ 0-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["undo", ["u"], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["redo", ["Shift+U"], "1-1✓ 1-0✓ 0-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["undo as elsewhere", ["Control+z"], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["redo as elsewhere", ["Control+Shift+Z"], "1-1✓ 1-0✓ 0-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["and again undo", ["Control+z"], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["reopen", ["r"], "1-1✓ 1-1 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["cut the sentence", ["x", "Enter"], "1-1✓ 2-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
    ["join it again", ["Shift+J"], "1-1✓ 1-1✓ 1-1✓ 1-1 1-1 1-1 1-1 1-1"],
  ];
  for (const [name, keys, expected] of steps) {
    await press(page, ...keys);
    // what lies around may be aligned again: only how it ends is not ours to say
    const found = await shapes(page);
    expect(found.split(" ").slice(0, 4).join(" "), name).toBe(expected.split(" ").slice(0, 4).join(" "));
  }
  expect(await page.locator("#progress").textContent()).toMatch(/^3 of \d+ confirmed$/);
  await untilSaved(page);
  for (let at = 0; at < 20; at++) await press(page, "u");
  expect(await shapes(page)).toBe("1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1");
  expect(problems).toEqual([]);
});

test("a caret goes by character, word and punctuation, and cuts where it stands", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "j", "x");
  expect(await page.locator(".cutting").textContent()).toBe("馆长说，新馆有三层。");
  await press(page, "ArrowRight", "ArrowRight", "ArrowLeft", "Enter");
  expect((await shownBeads(page))[1].source).toEqual(["馆长说，新", "馆有三层。"]);
});

test("a person splits at a place on each side", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "j", "m", "m"); // 3-3
  await press(page, "s", "ArrowDown", "ArrowRight", "ArrowUp", "Enter");
  const [, first, second] = await shownBeads(page);
  expect([first.source.length + second.source.length, first.target.length + second.target.length]).toEqual([3, 3]);
  expect(first.source.length).not.toBe(first.target.length);
});

test("what cannot be done is said, and changes nothing", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "Shift+G", "m");
  expect(await page.locator(".said").textContent()).toBe("There is no pair below to merge with.");
  await press(page, "s");
  expect(await page.locator(".said").textContent()).toMatch(/cut it first/);
  expect(await page.locator("#progress").textContent()).toBe("0 of 8 confirmed");
});

test("n and p go to what is to be looked at, j and k to neighbours, g and G to the ends", async () => {
  const { page } = await openPage(here.browser(), small());
  const places: [string, number][] = [
    ["n", 4],
    ["n", 7],
    ["n", 4],
    ["p", 7],
    ["k", 6],
    ["ArrowDown", 7],
    ["g", 1],
    ["Shift+G", 8],
  ];
  for (const [key, bead] of places) {
    await press(page, key);
    expect(await currentBead(page), key).toBe(bead);
    expect(await page.evaluate(() => document.activeElement?.className), key).toContain("current");
  }
});

test("ticks, handles, gaps and buttons do the same by mouse", async () => {
  const { page, problems } = await openPage(here.browser(), small());
  await page.locator(".tick").nth(0).click();
  expect(await shapes(page)).toMatch(/^1-1✓ 1-1 /);
  await page.locator(".row").nth(1).locator(".source .text").click();
  await page.getByRole("button", { name: "Merge next" }).click();
  expect(await shapes(page)).toMatch(/^1-1✓ 2-2✓ /);
  await page.locator(".row").nth(1).locator(".target .gap").click();
  await page.getByRole("button", { name: "Split here" }).click();
  expect(await shapes(page)).toMatch(/^1-1✓ 1-1✓ 1-1✓ /);
  await page.locator(".row").nth(1).locator(".source .text").click();
  await page.locator(".handles button").nth(1).click();
  expect(await shapes(page)).toMatch(/^1-1✓ 2-1✓ 0-1✓ /);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await shapes(page)).toMatch(/^1-1✓ 1-1✓ 1-1✓ /);
  await page.locator(".row").nth(1).locator(".source .text").click();
  await page.getByRole("button", { name: "Cut sentence" }).click();
  await page.locator(".cutting").click({ position: { x: 20, y: 10 } });
  await page.getByRole("button", { name: "Cut here" }).click();
  expect((await shownBeads(page))[1].source).toEqual(["馆", "长说，新馆有三层。"]);
  await page.locator(".tick").nth(0).click();
  expect(await shapes(page)).toMatch(/^1-1 2-1✓ /);
  expect(problems).toEqual([]);
});

test("matched words are underlined in both texts, and the evidence names them", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "ArrowDown");
  await expect.poll(() => page.locator(".current .source .word").allTextContents()).toContain("馆长");
  expect(await page.locator(".current .target .word").allTextContents()).toContain("director");
  expect(await page.locator(".evidence").textContent()).toMatch(
    /Pair 2 of 8 · 1–1 · score 0\.95 · .*dictionary.*馆长 = director/,
  );
  await page.locator(".row").nth(4).hover();
  await expect.poll(() => page.locator(".evidence").textContent()).toMatch(/Pair 5 of 8/);
});

test("keys of the page do nothing in a field, with a modifier or under an input method", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "/");
  await page.keyboard.type("mmcu0");
  await press(page, "Escape", "Alt+m", "Control+m");
  const ime = { bubbles: true, key: "m", code: "KeyM", isComposing: true };
  await page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", init)), ime);
  expect(await page.locator("#progress").textContent()).toBe("0 of 8 confirmed");
  // a key that an input method keeps to itself is known by its place
  const kept = { bubbles: true, key: "Process", code: "BracketRight" };
  await page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", init)), kept);
  expect(await shapes(page)).toMatch(/^2-1✓ 0-1✓ /);
});
