import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTmx } from "../../src/format/index.js";
import { currentBead, openPage, openWindow, press, shapes, shownBeads, surroundings, untilSaved } from "./browser.js";
import { CHINESE, ENGLISH, oneToOne, pageOf } from "./pages.js";

const here = surroundings();
const small = (): string => here.write("small.html", pageOf(CHINESE, ENGLISH, { beads: oneToOne(8, { 3: 0.4 }) }));

test("a reload brings back what was done, and the place", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "j", "m", "Shift+G", "k", "Enter", "u");
  const before = await shapes(page);
  const place = await currentBead(page);
  await untilSaved(page);
  await page.reload();
  await page.locator(".row").first().waitFor();
  expect(await shapes(page)).toBe(before);
  expect(await currentBead(page)).toBe(place);
  await press(page, "u");
  expect(await page.locator("#progress").textContent()).toBe("0 of 8 confirmed");
});

test("two windows on one file show the same, and neither overwrites the other", async () => {
  const address = small();
  const { page: first } = await openPage(here.browser(), address);
  const { page: second } = await openWindow(await first.context().newPage(), address);
  await press(first, "m");
  await expect.poll(() => shapes(second)).toMatch(/^2-2✓ /);
  expect(await second.locator(".said").textContent()).toBe("Another window made 1 change, now shown here.");
  await press(second, "Shift+G", "c");
  await expect.poll(() => first.locator("#progress").textContent()).toMatch(/^2 of/);
});

test("a browser that keeps nothing says so", async () => {
  const context = await here.browser().newContext({ locale: "en-US" });
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const { page } = await openWindow(await context.newPage(), small());
  expect(await page.locator(".saving").textContent()).toMatch(/^Not saved: this browser keeps nothing/);
  await press(page, "m");
  expect(await shapes(page)).toMatch(/^2-2✓ /);
});

test("a text with markup in it is shown as text, and nothing of it runs", async () => {
  const nasty = [
    "<script>window.ran = 1</script>。",
    '他写了<img src=x onerror="window.ran = 2">。',
    "</script><svg onload=alert(1)>。",
  ];
  const english = [
    "<script>window.ran = 3</script>.",
    'He wrote <img src=x onerror="window.ran = 4">.',
    "</script><svg onload=alert(1)>.",
  ];
  const page0 = pageOf(nasty, english, { title: "</title><script>window.ran = 5</script>", beads: oneToOne(3) });
  const { page, problems } = await openPage(here.browser(), here.write("nasty.html", page0));
  await press(page, "j", "x", "Escape", "/");
  await page.keyboard.type("<script>");
  const shown = await shownBeads(page);
  expect(shown.map(({ source }) => source.join(""))).toEqual(nasty);
  expect(shown.map(({ target }) => target.join(""))).toEqual(english);
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
  expect(await page.title()).toBe("</title><script>window.ran = 5</script>");
  expect(await page.locator("mark").allTextContents()).toEqual(["<script>", "<script>"]);
  expect(problems).toEqual([]);
});

test("the policy stops what is not the page's own", async () => {
  const { page, problems } = await openPage(here.browser(), small());
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
    document.body.setAttribute("style", "color: red");
  });
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
  expect(problems.filter((problem) => problem.includes("Content Security Policy"))).toHaveLength(2);
});

test("the export is a TMX that reads back, with what was confirmed", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "m", "e");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "TMX" }).click()]);
  expect(file.suggestedFilename()).toBe("small.tmx");
  const units = parseTmx(readFileSync(await file.path(), "utf8"));
  expect(units).toHaveLength(7);
  expect(units[0].source.text).toBe("图书馆周三开门。馆长说，新馆有三层。");
  expect(units.filter(({ confirmed }) => confirmed)).toHaveLength(1);
  for (const [name, files] of [
    ["TSV", 1],
    ["JSONL", 1],
    ["BEADS", 3],
    ["InterText", 3],
  ] as const) {
    let count = 0;
    page.on("download", () => count++);
    await press(page, "e");
    await page.getByRole("button", { name }).click();
    await expect.poll(() => count, { message: name }).toBe(files);
    page.removeAllListeners("download");
  }
});

test("the page speaks Chinese where the browser does, and the other language on request", async () => {
  const { page } = await openPage(here.browser(), small(), { locale: "zh-CN" });
  expect(await page.locator("#progress").textContent()).toBe("已确认 0 / 8 条");
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
  expect(await page.locator(".row").first().getAttribute("aria-label")).toBe(
    "第 1 条，共 8 条，1 对 1，得分 0.95，未确认",
  );
  expect(await page.locator(".cell.source").first().getAttribute("lang")).toBe("zh-Hans");
  await page.getByRole("button", { name: "English" }).click();
  expect(await page.locator("#progress").textContent()).toBe("0 of 8 confirmed");
  await page.reload();
  expect(await page.locator("#progress").textContent()).toBe("0 of 8 confirmed");
});

test("rows say what they are to a screen reader, and what was done is announced", async () => {
  const { page } = await openPage(here.browser(), small());
  const row = page.getByRole("article", { name: "Pair 4 of 8, 1 to 1, score 0.40, not confirmed" });
  expect(await row.getAttribute("aria-posinset")).toBe("4");
  await press(page, "m");
  expect(await page.locator("[aria-live=polite].unseen").textContent()).toMatch(/^Merged\./);
  expect(
    await page.locator("button:not([aria-label])").evaluateAll((all) => all.every((one) => one.textContent?.trim())),
  ).toBe(true);
});

test("search finds in both texts, and filters show a part", async () => {
  const { page } = await openPage(here.browser(), small());
  await press(page, "/");
  await page.keyboard.type("FLOOR");
  expect(await page.locator("mark").allTextContents()).toEqual(["floor", "floor", "floor", "floor"]);
  expect(await page.locator(".found").textContent()).toBe("0 of 4");
  await press(page, "Enter");
  expect(await currentBead(page)).toBe(2);
  await press(page, "Enter", "Enter", "Shift+Enter");
  expect(await currentBead(page)).toBe(3);
  await press(page, "Escape", "g");
  expect(await page.locator("mark").count()).toBe(0);
  await page.getByLabel("Show").selectOption("look");
  expect(await page.locator(".row").count()).toBe(1);
  expect(await currentBead(page)).toBe(4);
  await page.locator(".row").first().focus();
  await press(page, "m");
  await page.getByLabel("Show").selectOption("changed");
  expect(await shapes(page)).toMatch(/2-2✓/);
});

test("Enter stays in what is listed, and an empty list says why it is empty and shows the way out", async () => {
  const { page } = await openPage(here.browser(), small());
  const options = page.getByLabel("Show").locator("option");
  expect(await options.allTextContents()).toEqual([
    "All (8)",
    "To look at (1)",
    "Without translation (0)",
    "Unconfirmed (8)",
    "Changed (0)",
  ]);
  await press(page, "f", "Enter", "Enter");
  expect(await page.locator("#progress").textContent()).toBe("1 of 8 confirmed");
  expect(await page.locator(".said").textContent()).toBe("Done with “To look at”; 7 in all are not confirmed.");
  await page.getByLabel("Show").selectOption("look");
  expect(await page.locator(".row").count()).toBe(0);
  expect(await page.locator(".nothing").textContent()).toBe("Nothing is left to look at. Show all 8");
  await page.getByRole("button", { name: "Show all 8" }).click();
  expect(await page.locator(".row").count()).toBe(8);
});

test("what is to be looked at leads, and what has no translation is asked about", async () => {
  const gap = oneToOne(8, { 3: 0.4 }).flatMap((bead, at) =>
    at === 5
      ? [
          { ...bead, target: { start: 5, end: 5 } },
          { ...bead, source: { start: 6, end: 6 } },
        ]
      : [bead],
  );
  const { page } = await openPage(here.browser(), here.write("gap.html", pageOf(CHINESE, ENGLISH, { beads: gap })));
  const lead = page.locator("header .first");
  expect(await lead.textContent()).toBe("3 to look at, 6 sure");
  await lead.click();
  expect(await currentBead(page)).toBe(4);
  await lead.click();
  expect(await currentBead(page)).toBe(6);
  expect(await page.locator(".row.current .none").textContent()).toBe("not translated? perhaps at 7");
  await page.getByRole("button", { name: "perhaps at 7" }).click();
  expect(await currentBead(page)).toBe(7);
  await press(page, "c");
  expect(await lead.textContent()).toBe("2 to look at, 6 sure");
});

test("many are confirmed at once: what is listed, up to here, by score; and what is sure by the first button", async () => {
  const { page } = await openPage(here.browser(), small());
  const lead = page.locator("header .first");
  const progress = page.locator("#progress");
  await press(page, "j", "j", "Shift+C");
  const choices = page.locator(".formats button");
  expect(await choices.allTextContents()).toEqual([
    "All that is listed (8)",
    "Up to here (3)",
    "With a score of at least 0.80 (7)",
  ]);
  await page.getByLabel("With a score of at least").fill("0.97");
  expect(await choices.nth(2).isDisabled()).toBe(true);
  await choices.nth(1).click();
  expect(await progress.textContent()).toBe("3 of 8 confirmed");
  await page.locator(".row.current").focus();
  await press(page, "u");
  expect(await progress.textContent()).toBe("0 of 8 confirmed");
  await lead.click();
  await press(page, "c");
  expect(await lead.textContent()).toBe("Confirm 7 sure");
  await lead.click();
  expect(await page.locator(".said").textContent()).toBe("7 pairs confirmed.");
  expect(await lead.textContent()).toBe("All confirmed: export");
  await lead.click();
  await page.getByRole("button", { name: "TMX" }).waitFor();
});

test("a print has all beads", async () => {
  const count = 400;
  const chinese = Array.from({ length: count }, (_, at) => `第${at}句在这里。`);
  const english = Array.from({ length: count }, (_, at) => `Here is sentence ${at}.`);
  const html = pageOf(chinese, english, { beads: oneToOne(count) });
  const { page } = await openPage(here.browser(), here.write("print.html", html));
  expect(await page.locator(".row").count()).toBeLessThan(100);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".row").count()).toBe(count);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".row").count()).toBeLessThan(100);
  expect((await page.pdf()).length).toBeGreaterThan(50_000);
});

test("what there is to say is seen in a small window too", async () => {
  const { page } = await openPage(here.browser(), small(), { viewport: { width: 400, height: 500 } });
  const said = page.locator(".said");
  expect(await said.isVisible()).toBe(false);
  await press(page, "n", "n");
  expect(await said.textContent()).toBe("There is no other to look at.");
  expect(await said.isVisible()).toBe(true);
  await press(page, "j");
  expect(await said.isVisible()).toBe(false);
  await press(page, "g", "r");
  expect(await said.textContent()).toBe("It is not confirmed.");
});
