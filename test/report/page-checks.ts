import { SaxesParser } from "saxes";
import { expect } from "vitest";

/**
 * Holds that a report is well formed, says in what language its texts are, has no script, loads nothing, and shows no number
 * that is none.
 *
 * @returns its text, without the markup, and the names of its elements.
 */
export function expectSafePage(page: string): { readonly text: string; readonly elements: readonly string[] } {
  const elements: string[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements.push(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(attribute).not.toMatch(/^on|^style$|^src/);
      if (attribute === "href") expect(value).toMatch(/^#/);
      expect(value).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
  parser.on("text", (piece) => {
    if (elements.at(-1) !== "style") text += piece;
  });
  parser.write(page).close();
  expect(elements.filter((name) => /^(script|link|img|iframe|object|embed|form|base)$/.test(name))).toEqual([]);
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(page).toContain("default-src 'none'");
  expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  return { text, elements };
}

/** What someone may have written into a page to be run. */
export const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert(2)">' onload='alert(3)' &lt;`;
