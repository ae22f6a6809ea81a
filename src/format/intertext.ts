import type { Bead, SentenceRange } from "../model/index.js";
import { formatError } from "./format-error.js";
import type { AlignedSentences } from "./ladder.js";
import { numbersOf, tiler } from "./tile.js";
import { type XmlAttributes, type XmlHandlers, xmlReader } from "./xml-reader.js";
import { legalText, xmlAttribute, xmlAttributes, xmlText } from "./xml-text.js";

/** Sentences and beads with what InterText calls them. */
export interface InterText extends AlignedSentences {
  /** The id of each sentence, unique in its text: `"12:3"` is the third sentence of the twelfth paragraph. */
  readonly sourceIds: readonly string[];
  readonly targetIds: readonly string[];
  /** The names of the two documents' files. */
  readonly sourceFile: string;
  readonly targetFile: string;
}

/** The three files of an alignment in InterText, as texts. */
export interface InterTextFiles {
  readonly links: string;
  readonly source: string;
  readonly target: string;
}

/** The names of the documents that a file of links joins. */
export type InterTextNames = Pick<InterText, "sourceFile" | "targetFile">;

/**
 * About beads: the three files of InterText. The document that the links come from (`fromDoc`) is the source, the one
 * that they lead to (`toDoc`) the target; in `xtargets` the target comes first. A confirmed bead has the status `man`,
 * any other `auto`. Scores and costs are not kept. Characters that XML 1.0 forbids are dropped.
 *
 * @example
 * import { plainIds, writeInterText } from "duiqi/format";
 * const texts = { source: ["雨停了。"], target: ["The rain stopped."], sourceIds: plainIds(1), targetIds: plainIds(1) };
 * const files = writeInterText({ ...texts, sourceFile: "book.zh.xml", targetFile: "book.en.xml", beads: [] });
 * Object.keys(files); // ["links", "source", "target"]
 */
export function writeInterText(text: InterText): InterTextFiles {
  const { source, target, beads, sourceIds, targetIds, sourceFile, targetFile } = text;
  const links = beads.map((bead) => {
    const [from, to] = [idsOf(sourceIds, bead.source), idsOf(targetIds, bead.target)];
    const attributes = xmlAttributes({
      type: `${to.length}-${from.length}`,
      xtargets: `${to.join(" ")};${from.join(" ")}`,
      status: bead.confirmed ? "man" : "auto",
    });
    return `  <link${attributes}/>\n`;
  });
  const group = xmlAttributes({ toDoc: targetFile, fromDoc: sourceFile });
  return {
    links: legalText(`${DECLARATION}<linkGrp${group}>\n${links.join("")}</linkGrp>\n`),
    source: documentText(source, sourceIds),
    target: documentText(target, targetIds),
  };
}

const DECLARATION = `<?xml version="1.0" encoding="UTF-8"?>\n`;

/**
 * Ids for as many sentences that have none, as `writeInterText` needs them: all are in one paragraph.
 *
 * @example
 * import { plainIds } from "duiqi/format";
 * plainIds(3); // ["1:1", "1:2", "1:3"]
 */
export const plainIds = (count: number): string[] => Array.from({ length: count }, (_, at) => `1:${at + 1}`);

const idsOf = (ids: readonly string[], range: SentenceRange): string[] => numbersOf(range).map((at) => ids[at]);

const paragraphOf = (id: string): string => id.replace(/[:.,_-][^:.,_-]*$/, "");

function documentText(sentences: readonly string[], ids: readonly string[]): string {
  let text = `${DECLARATION}<text>\n`;
  let paragraph: string | undefined;
  sentences.forEach((sentence, at) => {
    const own = paragraphOf(ids[at]);
    if (own !== paragraph) {
      text += `${paragraph === undefined ? "" : "</p>\n"}<p id="${xmlAttribute(own)}">\n`;
      paragraph = own;
    }
    text += `<s id="${xmlAttribute(ids[at])}">${xmlText(sentence)}</s>\n`;
  });
  return legalText(`${text}${paragraph === undefined ? "" : "</p>\n"}</text>\n`);
}

/**
 * The names of the two documents that a file of InterText's links joins, so that they can be found.
 *
 * @throws BitextError `format-invalid`, with line and column, where the text is no XML, or names no documents.
 * @example
 * import { interTextNames, writeInterText } from "duiqi/format";
 * const texts = { source: ["雨停了。"], target: ["The rain stopped."], sourceIds: ["1:1"], targetIds: ["1:1"] };
 * const { links } = writeInterText({ ...texts, sourceFile: "book.zh.xml", targetFile: "book.en.xml", beads: [] });
 * interTextNames(links); // { sourceFile: "book.zh.xml", targetFile: "book.en.xml" }
 */
export function interTextNames(links: string): InterTextNames {
  const { sourceFile, targetFile } = readLinks(links);
  return { sourceFile, targetFile };
}

/**
 * Sentences and beads from the three files of InterText. Beads must tile both documents from their first linked sentence
 * on; elements that no link names are no sentences. No bead has a score or a cost.
 *
 * @throws BitextError with line and column: `format-invalid` where a file is no XML or its content is not what it should
 * be, `beads-invalid` where links are out of order or name what is not there.
 * @example
 * import { parseInterText, plainIds, writeInterText } from "duiqi/format";
 * const texts = { source: ["雨停了。"], target: ["The rain stopped."], sourceIds: plainIds(1), targetIds: plainIds(1) };
 * const bead = { source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, confirmed: true as const };
 * const files = writeInterText({ ...texts, sourceFile: "book.zh.xml", targetFile: "book.en.xml", beads: [bead] });
 * parseInterText(files).beads; // [{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, confirmed: true }]
 */
export function parseInterText(files: InterTextFiles): InterText {
  const { links, sourceFile, targetFile } = readLinks(files.links);
  const source = readDocument(files.source, new Set(links.flatMap((link) => link.source)));
  const target = readDocument(files.target, new Set(links.flatMap((link) => link.target)));
  const beads = tiler();
  return {
    source: source.sentences,
    target: target.sentences,
    sourceIds: source.ids,
    targetIds: target.ids,
    sourceFile,
    targetFile,
    beads: links.map((link): Bead => {
      const indices = (ids: readonly string[], known: ReadonlyMap<string, number>, file: string): number[] =>
        ids.map((id) => {
          const index = known.get(id);
          if (index !== undefined) return index;
          throw formatError(`The link names “${id}”, expected an element of ${file} with that id.`, link.place);
        });
      const bead = beads.next(
        indices(link.source, source.index, sourceFile),
        indices(link.target, target.index, targetFile),
        link.place,
      );
      return link.isManual ? { ...bead, confirmed: true } : bead;
    }),
  };
}

interface Link {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly isManual: boolean;
  readonly place: { readonly line: number; readonly column: number };
}

function readLinks(text: string): InterTextNames & { readonly links: readonly Link[] } {
  let names: InterTextNames | undefined;
  const links: Link[] = [];
  readXml(text, (name, attributes, place) => {
    if (name === "linkGrp") {
      const { fromDoc, toDoc } = attributes;
      if (fromDoc === undefined || toDoc === undefined) {
        throw formatError("This <linkGrp> lacks a document, expected toDoc and fromDoc.", place);
      }
      names = { sourceFile: fromDoc, targetFile: toDoc };
    } else if (name === "link") {
      const sides = attributes.xtargets?.split(";");
      if (sides?.length !== 2) {
        const message = `The xtargets are “${attributes.xtargets ?? ""}”, expected the form “2:1;1:1 1:2”.`;
        throw formatError(message, place);
      }
      const [target, source] = sides.map((side) => side.split(/\s+/).filter((id) => id !== ""));
      links.push({ source, target, isManual: attributes.status === "man", place });
    }
  });
  if (names === undefined) throw formatError("The file has no <linkGrp>, expected one.", { line: 1, column: 1 });
  return { ...names, links };
}

interface ReadDocument {
  readonly sentences: string[];
  readonly ids: string[];
  readonly index: Map<string, number>;
}

function readDocument(text: string, linked: ReadonlySet<string>): ReadDocument {
  const read: ReadDocument = { sentences: [], ids: [], index: new Map() };
  let depth = 0;
  let sentence = "";
  const onText = (part: string): void => {
    if (depth > 0) sentence += part;
  };
  const onClose = (): void => {
    if (depth === 0 || --depth > 0) return;
    read.sentences.push(sentence.replace(/\s+/g, " ").trim());
    sentence = "";
  };
  readXml(
    text,
    (_, attributes) => {
      const id = attributes.id ?? attributes["xml:id"];
      if (depth > 0) depth++;
      else if (id !== undefined && linked.has(id) && !read.index.has(id)) {
        read.index.set(id, read.ids.length);
        read.ids.push(id);
        depth = 1;
      }
    },
    onText,
    onClose,
  );
  return read;
}

function readXml(
  text: string,
  open: (name: string, attributes: XmlAttributes, place: Link["place"]) => void,
  onText: XmlHandlers["text"] = () => {},
  close: XmlHandlers["close"] = () => {},
): void {
  const handlers: XmlHandlers = {
    open: (name, attributes, here) => {
      const { line = 1, column = 1 } = here();
      open(name, attributes, { line, column });
    },
    text: onText,
    close,
    reset: () => {},
  };
  const reader = xmlReader(handlers, [], {});
  reader.push(text.replace(/^\ufeff/, ""));
  reader.end();
}
