import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** One step of a program that matches as a backtracking engine does. */
type Instruction =
  /** One character of a set, before or behind the place. */
  | { readonly op: "character"; readonly isIn: (character: string) => boolean; readonly isBackward: boolean }
  /** Goes on at `first`; where that comes to nothing, at `second`. */
  | { readonly op: "split"; readonly first: number; readonly second: number }
  | { readonly op: "jump"; readonly to: number }
  /** Keeps the place in a register. */
  | { readonly op: "keep"; readonly register: number }
  /** Goes on only where the place is not the one in a register: a turn of a loop that matched nothing. */
  | { readonly op: "moved"; readonly register: number }
  | { readonly op: "again"; readonly group: number; readonly isBackward: boolean }
  | { readonly op: "edge"; readonly kind: "start" | "end" | "word"; readonly isNegated: boolean }
  /** A look around the place, by the program that follows and ends at `end`. */
  | { readonly op: "look"; readonly isNegated: boolean; readonly end: number }
  | { readonly op: "done" };

/** A pattern as a program. */
export interface PatternProgram {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  /** Whether a match can only begin where the text does. */
  readonly isAnchored: boolean;
}

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** The program of a pattern. */
export function programOf({ source, flags }: RegExp): PatternProgram {
  const mode = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
  const pattern = parser.parsePattern(source, 0, source.length, mode);
  const charFlags = flags.replace(/[^iuvs]/g, "");
  const instructions: Instruction[] = [];
  const groups = groupNumbers(pattern);
  let registers = 2 * (groups.size + 1);

  const emit = (instruction: Instruction): number => instructions.push(instruction) - 1;
  const patch = (at: number, instruction: Instruction): void => {
    instructions[at] = instruction;
  };

  const alternatives = (list: readonly AST.Alternative[], isBackward: boolean): void => {
    const ends: number[] = [];
    list.forEach((alternative, index) => {
      const isLast = index === list.length - 1;
      const split = isLast ? -1 : emit({ op: "done" });
      const elements = isBackward ? alternative.elements.toReversed() : alternative.elements;
      for (const each of elements) element(each, isBackward);
      if (isLast) return;
      ends.push(emit({ op: "done" }));
      patch(split, { op: "split", first: split + 1, second: instructions.length });
    });
    for (const end of ends) patch(end, { op: "jump", to: instructions.length });
  };

  const element = (node: AST.Element, isBackward: boolean): void => {
    switch (node.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
      case "ExpressionCharacterClass":
        emit({ op: "character", isIn: memberOf(node.raw, charFlags), isBackward });
        return;
      case "Group":
        alternatives(node.alternatives, isBackward);
        return;
      case "CapturingGroup": {
        const group = groups.get(node) ?? 0;
        emit({ op: "keep", register: 2 * group + (isBackward ? 1 : 0) });
        alternatives(node.alternatives, isBackward);
        emit({ op: "keep", register: 2 * group + (isBackward ? 0 : 1) });
        return;
      }
      case "Backreference": {
        const [resolved] = [node.resolved].flat();
        emit({ op: "again", group: groups.get(resolved) ?? 0, isBackward });
        return;
      }
      case "Assertion":
        assertion(node);
        return;
      case "Quantifier":
        quantifier(node, isBackward);
    }
  };

  const assertion = (node: AST.Assertion): void => {
    if (node.kind === "lookahead" || node.kind === "lookbehind") {
      const look = emit({ op: "done" });
      alternatives(node.alternatives, node.kind === "lookbehind");
      emit({ op: "done" });
      patch(look, { op: "look", isNegated: node.negate, end: instructions.length });
    } else {
      emit({ op: "edge", kind: node.kind, isNegated: node.kind === "word" && node.negate });
    }
  };

  const quantifier = ({ element: inner, min, max, greedy }: AST.Quantifier, isBackward: boolean): void => {
    const branch = (at: number, inside: number, outside: number): void =>
      patch(at, { op: "split", first: greedy ? inside : outside, second: greedy ? outside : inside });
    for (let count = 0; count < min; count++) element(inner, isBackward);
    if (max === Number.POSITIVE_INFINITY) {
      const register = registers++;
      const split = emit({ op: "done" });
      emit({ op: "keep", register });
      element(inner, isBackward);
      emit({ op: "moved", register });
      emit({ op: "jump", to: split });
      branch(split, split + 1, instructions.length);
    } else {
      const splits: number[] = [];
      for (let count = min; count < max; count++) {
        splits.push(emit({ op: "done" }));
        element(inner, isBackward);
      }
      for (const split of splits) branch(split, split + 1, instructions.length);
    }
  };

  alternatives(pattern.alternatives, false);
  emit({ op: "done" });
  return { instructions, registers, isAnchored: !flags.includes("m") && pattern.alternatives.every(isAnchored) };
}

function groupNumbers(pattern: AST.Pattern): ReadonlyMap<AST.CapturingGroup, number> {
  const groups = new Map<AST.CapturingGroup, number>();
  const visitAll = (alternatives: readonly AST.Alternative[]): void => {
    for (const { elements } of alternatives) for (const each of elements) visit(each);
  };
  const visit = (node: AST.Element): void => {
    if (node.type === "CapturingGroup") groups.set(node, groups.size + 1);
    if (node.type === "Quantifier") visit(node.element);
    else if (node.type === "CapturingGroup" || node.type === "Group") visitAll(node.alternatives);
    else if (node.type === "Assertion" && "alternatives" in node) visitAll(node.alternatives);
  };
  visitAll(pattern.alternatives);
  return groups;
}

const isAnchored = ({ elements: [first] }: AST.Alternative): boolean =>
  first !== undefined &&
  ((first.type === "Assertion" && first.kind === "start") ||
    ((first.type === "Group" || first.type === "CapturingGroup") && first.alternatives.every(isAnchored)));

/** Whether a character is in a set, asked of the engine itself once a character. */
function memberOf(raw: string, flags: string): (character: string) => boolean {
  const pattern = new RegExp(`^(?:${raw})$`, flags);
  const known = new Map<string, boolean>();
  return (character) => {
    let isIn = known.get(character);
    if (isIn === undefined) {
      isIn = pattern.test(character);
      known.set(character, isIn);
    }
    return isIn;
  };
}
