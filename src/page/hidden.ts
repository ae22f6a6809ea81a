import { WECHAT_CONTENT } from "./wechat.js";

/** `<p style="display:none">` | `<span style="visibility: hidden">` */
const HIDDEN_STYLE = /(?:^|[;{\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i;

/**
 * The classes (`.hide`) and ids (`#tips`) that a style sheet hides by a selector of just that name.
 *
 * Rules within `@media` and the like are for other screens or for paper, and are left out. Time linear in the sheet.
 */
export function hiddenNames(styleSheet: string): string[] {
  const rules = styleSheet
    .split("*/")
    .map((part) => part.split("/*", 1)[0])
    .join("");
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  let selectors = "";
  for (const { 0: brace, index } of rules.matchAll(/[{}]/g)) {
    const before = rules.slice(from, index);
    from = index + 1;
    if (brace === "{") {
      if (depth === 0) selectors = before;
      depth++;
      continue;
    }
    depth = Math.max(0, depth - 1);
    if (depth > 0 || selectors.includes("@") || !HIDDEN_STYLE.test(before)) continue;
    for (const selector of selectors.split(",")) {
      const name = selector.trim();
      if (/^[.#][\w-]+$/.test(name)) names.push(name);
    }
  }
  return names;
}

/** Whether an element is not shown, by its own attributes or by a class or id that the page's style sheet hides. */
export function isHidden(attributes: Readonly<Record<string, string>>, hiddenBySheet: ReadonlySet<string>): boolean {
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return true;
  if (attributes.type?.toLowerCase() === "hidden") return true;
  if (attributes.style && HIDDEN_STYLE.test(attributes.style)) return attributes.id !== WECHAT_CONTENT;
  if (hiddenBySheet.size === 0) return false;
  const classes = attributes.class?.split(/\s+/) ?? [];
  return classes.some((name) => hiddenBySheet.has(`.${name}`)) || hiddenBySheet.has(`#${attributes.id}`);
}
