/**
 * Gives the README links that work on npm, and takes them back: `tsx scripts/npm-readme.ts absolute|relative`. `npm pack` calls it
 * before and after. Called twice, or after a pack that was stopped, it does no harm.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { absoluteLinks, relativeLinks } from "./readme/links.js";

const file = resolve(import.meta.dirname, "../README.md");
const home = packageJson.homepage.replace(/#.*$/, "");
const relative = relativeLinks(readFileSync(file, "utf8"), home);
writeFileSync(file, process.argv[2] === "absolute" ? absoluteLinks(relative, home) : relative);
