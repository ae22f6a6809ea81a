import { join } from "node:path";
import { expect, test } from "vitest";
import { type DocumentReader, documentReaders } from "../../src/document/index.js";
import type { Issue, Progress } from "../../src/model/index.js";
import { readDocumentFile } from "../../src/node/door.js";
import { documentFromText } from "../../src/segment/index.js";
import { leftoversOf, manifestOf, pairFolders, readFolders } from "../../src/workflow/door.js";
import { book } from "../support/books.js";
import { folderWith, pages } from "./in-folder.js";

const CHINESE = "今天天气很好，我们去公园散步，看到了许多花。";
const ENGLISH = "The weather was fine today, and we went for a walk in the park.";

test("documents are found by language, and what is not read is said and counted", async () => {
  const folder = folderWith({
    "a.txt": CHINESE,
    "sub/b.TXT": ENGLISH,
    "broken.html": "",
    "style.css": "p {}",
    "report.xyz": "no document",
  });
  const issues: Issue[] = [];
  const seen: Progress[] = [];
  const found = await readFolders([folder], {
    onIssue: (issue) => issues.push(issue),
    onProgress: (progress) => seen.push(progress),
  });
  expect(found.source.map(({ reference }) => reference)).toEqual([join(folder, "a.txt")]);
  expect(found.target.map(({ reference }) => reference)).toEqual([join(folder, "sub/b.TXT")]);
  expect(found.leftOut.map(({ rule, count }) => [rule, count])).toEqual([
    ["files-skipped", 2],
    ["page-skipped", 1],
  ]);
  expect(issues.map(({ rule }) => rule)).toEqual(["files-skipped", "page-skipped"]);
  expect(issues[0].message).toContain("(.xyz, .css)");
  expect(issues[1].place).toEqual({ file: join(folder, "broken.html") });
  expect(seen.at(-1)).toEqual({ stage: "read", done: 3, total: 3 });
});

test("the source is what most documents of the first folder are", async () => {
  const [zh, en] = [folderWith({ "a.txt": CHINESE }), folderWith({ "a.txt": ENGLISH })];
  const found = await readFolders([en, zh]);
  expect(found.source[0].document.lang).toBe("en");
  expect(found.target[0].document.lang).toBe("zh");
});

test("a folder named twice is read once", async () => {
  const folder = folderWith({ "a.txt": CHINESE, "b.txt": ENGLISH });
  const found = await readFolders([folder, `${folder}/`, join(folder, ".")]);
  expect([found.source.length, found.target.length]).toEqual([1, 1]);
});

test("folders without both languages, without documents or that are none are errors", async () => {
  await expect(readFolders([folderWith({ "a.txt": CHINESE })])).rejects.toMatchObject({ code: "languages-same" });
  await expect(readFolders([folderWith({})])).rejects.toThrow("is empty; saved pages or texts are expected");
  await expect(readFolders([folderWith({ "a.css": "" })])).rejects.toThrow(
    "no page that can be read among its 1 files",
  );
  await expect(readFolders(["no-such-folder"])).rejects.toMatchObject({ code: "file-unreadable" });
});

test("the chapters of a book are documents, and each is read again by its number", async () => {
  const folder = folderWith({
    "a.epub": book([`<p>${CHINESE}</p>`, "<p>后来下雨了，我们就回家了。</p>"]),
    "b.txt": ENGLISH,
  });
  const { source } = await readFolders([folder]);
  const file = join(folder, "a.epub");
  expect(source.map(({ reference }) => reference)).toEqual([`${file}#1`, `${file}#2`]);
  for (const { reference, document } of source) {
    expect(await readDocumentFile(reference)).toEqual(document);
  }
  expect((await readDocumentFile(file)).blocks).toHaveLength(2);
  await expect(readDocumentFile(`${file}#3`)).rejects.toThrow("The file has 2 chapters, and “#3” asks for another.");
});

test("an abort ends the reading with its reason", async () => {
  const folder = folderWith({ "a.txt": CHINESE, "b.txt": ENGLISH });
  await expect(readFolders([folder], { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
});

test("a reader of one's own reads its files in folders", async () => {
  const notes: DocumentReader = {
    name: "notes",
    endings: [".note"],
    matches: () => false,
    read: (bytes) => ({ main: documentFromText(new TextDecoder().decode(bytes)), related: [] }),
  };
  const folder = folderWith({ "a.note": CHINESE, "b.txt": ENGLISH });
  const found = await readFolders([folder], { readers: [...documentReaders, notes] });
  expect(found.source[0].document.text).toBe(CHINESE);
});

test("documents of folders are paired, as a manifest and with what is left over", async () => {
  const folder = folderWith({ "zh.html": pages.zh, "en.html": pages.en, "alone.txt": CHINESE });
  const stages = new Set<string>();
  const found = await pairFolders([folder], { onProgress: ({ stage }) => stages.add(stage) });
  expect(found.pairs).toHaveLength(3); // the article, and the teasers of its neighbours
  expect([...stages]).toEqual(["read", "pair"]);
  const manifest = manifestOf(found, join(folder, "pairs.tsv"));
  expect(manifest).toMatch(/^source\ttarget\tprobability\n/);
  expect(manifest).toContain(`${join(folder, "zh.html#next")}\t${join(folder, "en.html#next")}\t`);
  expect(leftoversOf(found)).toContain(join(folder, "alone.txt"));
});
