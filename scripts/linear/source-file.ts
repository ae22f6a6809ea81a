import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** A node of a file, and where it stands: `src/page/date.ts:12`. */
export interface Found<Node extends ts.Node = ts.Node> {
  readonly node: Node;
  readonly file: ts.SourceFile;
  readonly place: string;
}

/** The files of a folder that are TypeScript, parsed. */
export const sourceFiles = (folder: string): ts.SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    });

/** The nodes of a file that are of a kind, in order. */
export function nodesIn<Node extends ts.Node>(
  file: ts.SourceFile,
  isOne: (node: ts.Node) => node is Node,
): Found<Node>[] {
  const found: Found<Node>[] = [];
  const visit = (node: ts.Node): void => {
    if (isOne(node))
      found.push({ node, file, place: `${relative(process.cwd(), file.fileName)}:${lineOf(file, node)}` });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

/** Whether the line of a node, or the one above it, has a comment that begins with a word and gives a reason: `// few: …`. */
export function hasReason({ node, file }: Found, word: string): boolean {
  const lines = file.text.split("\n");
  const line = lineOf(file, node) - 1;
  const reason = new RegExp(`// ${word}: \\S`);
  return [lines[line - 1] ?? "", lines[line]].some((text) => reason.test(text));
}
