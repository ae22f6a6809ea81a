import { partPath } from "./part-paths.js";
import { walkXml } from "./xml-walk.js";
import type { ZipParts } from "./zip-parts.js";

/** What a book says of itself. */
export interface BookPackage {
  readonly title: string | undefined;
  /** The names of its parts that are text, in the order in which they are read; what is read beside it, as notes are, comes last. */
  readonly spine: readonly string[];
}

const WHAT = "e-book";
const PAGE = /\.x?html?$/i;
const PAGE_TYPES = new Set(["application/xhtml+xml", "text/html", "application/x-dtbook+xml"]);

/** The package that an e-book's container names; a book without one is its pages, by their names. Time linear in its parts. */
export function bookPackage(parts: ZipParts): BookPackage {
  const container = parts.read("META-INF/container.xml");
  const file = container === undefined ? undefined : rootFile(container);
  const name = file ?? parts.names.find((each) => /\.opf$/i.test(each));
  const xml = name === undefined ? undefined : parts.read(name);
  if (name === undefined || xml === undefined) {
    const pages = parts.names.filter((each) => PAGE.test(each) && !/(?:^|\/)(?:nav|toc)\.x?html?$/i.test(each));
    return { title: undefined, spine: pages.sort(new Intl.Collator("en", { numeric: true }).compare) };
  }
  return spineOf(name, xml);
}

function rootFile(container: Uint8Array): string | undefined {
  let file: string | undefined;
  walkXml(container, WHAT, {
    open(name, attribute) {
      if (name === "rootfile") file ??= attribute("full-path");
    },
    text() {},
    close() {},
  });
  return file === undefined ? undefined : partPath("", file);
}

function spineOf(file: string, xml: Uint8Array): BookPackage {
  const pages = new Map<string, string>();
  const main: string[] = [];
  const beside: string[] = [];
  let title: string | undefined;
  let isTitle = false;
  walkXml(xml, WHAT, {
    open(name, attribute) {
      const id = attribute("id");
      if (name === "title" && title === undefined) {
        isTitle = true;
        title = "";
      } else if (name === "item" && id !== undefined) {
        const isContents = /(?:^|\s)nav(?:\s|$)/.test(attribute("properties") ?? "");
        if (PAGE_TYPES.has(attribute("media-type") ?? "") && !isContents)
          pages.set(id, partPath(file, attribute("href") ?? ""));
      } else if (name === "itemref") {
        const page = pages.get(attribute("idref") ?? "");
        if (page !== undefined) (attribute("linear") === "no" ? beside : main).push(page);
      }
    },
    text(text) {
      if (isTitle) title += text;
    },
    close(name) {
      if (name === "title") isTitle = false;
    },
  });
  return { title: title?.trim() || undefined, spine: [...new Set([...main, ...beside])] };
}
