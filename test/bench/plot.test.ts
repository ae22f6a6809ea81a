import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { plotSvg } from "../../bench/plot.js";
import { exponentOf } from "../../bench/power-law.js";

const points = [1000, 2000, 4000].map((x) => ({ x, y: 3 * x ** 0.5 }));

it("finds the exponent of an exact power", () => {
  expect(exponentOf(points)).toBeCloseTo(0.5, 12);
  expect(exponentOf(points.map(({ x }) => ({ x, y: 7 * x })))).toBeCloseTo(1, 12);
});

it("draws well-formed SVG with a point for each value, for light and dark pages", () => {
  const svg = plotSvg({ plots: [{ title: "Time & more", unit: "s", points }], caption: ["a < b"] });
  let circles = 0;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name !== "circle") return;
    circles++;
    expect(Number(attributes.cx)).toBeGreaterThan(0);
    expect(Number(attributes.cy)).toBeGreaterThan(0);
  });
  parser.write(svg).close();
  expect(circles).toBe(points.length);
  expect(svg).toContain("prefers-color-scheme: dark");
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});
