import { expect, test } from "vitest";
import { align, alignDocuments, alignTogether, toUnits } from "../../src/align/index.js";
import { readDocuments } from "../../src/document/index.js";
import type { Document, Issue } from "../../src/model/index.js";
import { sidesOf } from "../../src/segment/index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (text: string, name: string): Promise<Document> =>
  (await readDocuments(bytesOf(text), { name })).main;
const entriesOf = ({ text, blocks, marks = [] }: Document): [string | undefined, string][] =>
  blocks.map(({ start, end }, at) => [marks[at].id, text.slice(start, end)]);

const JSON_EN = JSON.stringify({
  menu: { open: "Open {file}", save: "Save" },
  list: ["One.", "Two."],
  count: 3,
  same: "OK",
});
const JSON_ZH = JSON.stringify({
  list: ["一。", "二。"],
  menu: { save: "保存", open: "打开{file}" },
  same: "OK",
  more: "更多",
});

test("JSON: names in names are keys, and what is no text is none", async () => {
  expect(entriesOf(await read(JSON_EN, "en.json"))).toEqual([
    ["menu.open", "Open {file}"],
    ["menu.save", "Save"],
    ["list.0", "One."],
    ["list.1", "Two."],
    ["same", "OK"],
  ]);
  const arb = '{"@@locale":"en","hello":"Hello {name}","@hello":{"description":"A greeting."}}';
  expect(entriesOf(await read(arb, "app.arb"))).toEqual([["hello", "Hello {name}"]]);
  const rails = await read('{"zh_CN":{"a":{"b":"保存"}}}', "x.json");
  expect([rails.lang, entriesOf(rails)]).toEqual(["zh-CN", [["a.b", "保存"]]]);
});

test("two catalogues go together by their keys, whatever their order, and what is not translated is alone", async () => {
  const [en, zh] = [await read(JSON_EN, "en.json"), await read(JSON_ZH, "zh.json")];
  const issues: Issue[] = [];
  const sides = sidesOf(en, zh, { onIssue: (issue) => issues.push(issue) });
  const bitext = { ...sides, beads: align(sides.source, sides.target) };
  expect(toUnits(bitext).map(({ id, source, target, score }) => [id, source.text, target.text, score])).toEqual([
    ["menu.open", "Open {file}", "打开{file}", 1],
    ["menu.save", "Save", "保存", 1],
    ["list.0", "One.", "一。", 1],
    ["list.1", "Two.", "二。", 1],
  ]);
  expect(bitext.beads.slice(4).map(({ source, target }) => [source, target])).toEqual([
    [
      { start: 4, end: 5 },
      { start: 4, end: 4 },
    ],
    [
      { start: 5, end: 5 },
      { start: 4, end: 5 },
    ],
    [
      { start: 5, end: 5 },
      { start: 5, end: 6 },
    ],
  ]);
  expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
    ["keys-missing", "1 key of the target is not in the source: more."],
    ["texts-same", "1 key has the same text on both sides, and is taken as not translated: same."],
  ]);
  expect(alignTogether([sides])).toEqual([bitext.beads]);
  expect(toUnits(alignDocuments(zh, en)).map(({ id }) => id)).toEqual(["list.0", "list.1", "menu.save", "menu.open"]);
});

test("an entry is one sentence, and two files without a key in common are refused", async () => {
  const en = await read('{"a":"Delete it? This cannot be undone."}', "en.json");
  expect(sidesOf(en, await read('{"a":"删除吗？不能撤销。"}', "zh.json")).source.sentences).toHaveLength(1);
  expect(() => alignDocuments(en, { ...en, lang: "zh", marks: [{ start: 0, end: 34, id: "b" }] })).toThrow(
    "The source has 1 keys and the target 1, and none of them is in both.",
  );
});

test.each([
  ["package.json", '{"name":"x","version":"1.0.0","main":"dist/x.js","scripts":{"a":"tsc -p ."},"private":true}'],
  ["data.json", "[[1,2],[3,4]]"],
  ["rows.json", '[{"text":"It rained."}]'],
  ["numbers.json", '{"a":1,"b":[2,3]}'],
  ["broken.json", '{"a":"It rained.",'],
  ["deep.json", `${'{"a":'.repeat(60)}"It rained."${"}".repeat(60)}`],
  ["deeper.json", `${'{"a":'.repeat(50_000)}"It rained."${"}".repeat(50_000)}`],
  ["ci.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-22.04\n    steps:\n      - uses: actions/checkout@v4\n"],
  ["list.yaml", "- It rained.\n- He left.\n"],
  ["broken.yaml", 'a: "It rained.\nb: [\n'],
  [
    "bomb.yaml",
    `a: &a [lol, lol]\n${Array.from({ length: 26 }, (_, at) => `${String.fromCharCode(98 + at)}: &${String.fromCharCode(98 + at)} [*${String.fromCharCode(97 + at)}, *${String.fromCharCode(97 + at)}]`).join("\n")}`,
  ],
  ["deep.yaml", `a: ${"[".repeat(20_000)}`],
  ["deep2.yaml", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
])("what is no catalogue is no prose: %s", async (name, text) => {
  await expect(read(text, name)).rejects.toThrow(/^The (?:JSON|YAML) file is no file of an interface's texts: /);
});

test("YAML, as Rails has it", async () => {
  const text =
    'en:\n  menu:\n    open: "Open file"\n    count:\n      one: "%{count} item"\n      other: "%{count} items"\n  long: >\n    It rained\n    all day.\n';
  const en = await read(text, "en.yml");
  expect(en.lang).toBe("en");
  expect(entriesOf(en)).toEqual([
    ["menu.open", "Open file"],
    ["menu.count.one", "%{count} item"],
    ["menu.count.other", "%{count} items"],
    ["long", "It rained all day."],
  ]);
});

const PO = String.raw`# Translators
msgid ""
msgstr ""
"Language: zh_CN\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: a.c:1
msgid "Open \"%s\" "
"now"
msgstr "现在打开“%s”"

msgctxt "menu"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d 个文件"

#, c-format, fuzzy
msgid "Guessed"
msgstr "猜的"

msgid "Later"
msgstr ""
msgid "menu"
msgstr "菜单"

#~ msgid "Old"
#~ msgstr "旧的"
`;

test("gettext: one file has both languages, and what is guessed or missing is left out", async () => {
  const issues: Issue[] = [];
  const { main, related } = await readDocuments(bytesOf(PO), { onIssue: (issue) => issues.push(issue) });
  expect([main.lang, related.map(({ lang, relation }) => [lang, relation])]).toEqual(["zh-CN", [["en", "source"]]]);
  expect(
    toUnits(alignDocuments(related[0], main)).map(({ id, source, target }) => [id, source.text, target.text]),
  ).toEqual([
    ['Open "%s" now', 'Open "%s" now', "现在打开“%s”"],
    ["menu|%d file[plural]", "%d files", "%d 个文件"],
    ["menu", "menu", "菜单"],
  ]);
  expect(issues.map(({ message }) => message)).toEqual([
    "2 of 5 messages are not translated, or only guessed, and are left out.",
  ]);
});

test("gettext: a template is its texts, and a translation into English has both forms", async () => {
  const plural = (one: string, other: string, ...forms: string[]): string =>
    `msgid "${one}"\nmsgid_plural "${other}"\n${forms.map((form, at) => `msgstr[${at}] "${form}"\n`).join("")}`;
  expect(entriesOf(await read(plural("%d file", "%d files", ""), "x.pot"))).toEqual([["%d file[plural]", "%d files"]]);
  const english = await readDocuments(bytesOf(plural("一个", "%d 个", "one", "%d of them")));
  expect(
    toUnits(alignDocuments(english.related[0], english.main)).map(({ source, target }) => [source.text, target.text]),
  ).toEqual([
    ["一个", "one"],
    ["%d 个", "%d of them"],
  ]);
  await expect(read('msgid ""\nmsgstr ""\n', "x.po")).rejects.toThrow("The gettext catalogue has no message");
});

test("property lists of Java and of Apple", async () => {
  const java = "# x\nopen=Open the file\nsave : Save \\\n   all\n! no\nempty=\na\\ b=\\u0041t noon\n";
  expect(entriesOf(await read(java, "en.properties"))).toEqual([
    ["open", "Open the file"],
    ["save", "Save all"],
    ["a b", "At noon"],
  ]);
  const apple = '/* c */\n"open" = "Open %@";\n"a" = "Say \\"hi\\"";\n';
  expect(entriesOf(await read(apple, "Localizable.strings"))).toEqual([
    ["open", "Open %@"],
    ["a", 'Say "hi"'],
  ]);
  await expect(read("# nothing\n", "a.properties")).rejects.toThrow("The property list has no entry");
});
