import ts from "typescript";
import { type Found, hasReason, nodesIn } from "./source-file.js";

const REASON = "few";

/** The calls of these files that take a list as their arguments, which overflows the stack where the list is long. */
export const spreadsIntoCalls = (files: readonly ts.SourceFile[]): string[] =>
  files
    .flatMap((file) => nodesIn(file, isSpreading))
    .filter((found) => !hasReason(found, REASON) && !passesOn(found))
    .map(({ node, place }) => {
      const call = node.getText().split("\n", 1)[0];
      return `${place}: ${call} takes a list as arguments, expected a loop, or “// ${REASON}: …”, why the list is short.`;
    });

const isSpreading = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
  ((node.arguments?.some(ts.isSpreadElement) ?? false) ||
    (ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "apply" &&
      node.arguments?.length === 2));

/** Whether the list is the rest of a function's own arguments, which were written one by one. */
function passesOn({ node }: Found<ts.CallExpression | ts.NewExpression>): boolean {
  const spread = node.arguments?.find(ts.isSpreadElement)?.expression;
  if (spread === undefined || !ts.isIdentifier(spread)) return false;
  for (let outer: ts.Node | undefined = node.parent; outer !== undefined; outer = outer.parent) {
    if (!ts.isFunctionLike(outer)) continue;
    const isRest = outer.parameters.some((each) => each.dotDotDotToken && each.name.getText() === spread.text);
    if (isRest) return true;
  }
  return false;
}
