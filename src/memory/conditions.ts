import type { SqliteParameter } from "./database.js";

// what a condition may be about, and the column that has it
const COLUMNS = {
  id: "unit.id",
  source: "s.text",
  target: "t.text",
  "source-lang": "source_lang",
  "target-lang": "target_lang",
  score: "score",
  confirmed: "confirmed",
  domain: "domain",
  document: "document",
  "source-url": "source_url",
  "target-url": "target_url",
  date: "date",
} as const;

/** What a condition may be about. */
export type ConditionField = keyof typeof COLUMNS;

const OPERATORS = ["!=", "<=", ">=", "=", "<", ">", "~"] as const;

/** Something that holds of a unit or not. `~` is “contains”; what is not known is "" and below any date. A unit without a score meets
 * conditions on none: `score=none`. */
export interface Condition {
  readonly field: ConditionField;
  readonly operator: (typeof OPERATORS)[number];
  /** `confirmed` is true or false, `id` and `score` are numbers, the others strings; a `score` of null is none. */
  readonly value: string | number | boolean | null;
}

const isField = (name: string): name is ConditionField => Object.hasOwn(COLUMNS, name);

/**
 * A condition as a person writes it: `score<0.5`, `score=none`, `domain=law`, `confirmed=false`,
 * `source~草案`.
 *
 * @throws RangeError when it is none.
 * @example
 * import { parseCondition } from "duiqi/memory";
 * parseCondition("score<0.5"); // { field: "score", operator: "<", value: 0.5 }
 */
export function parseCondition(text: string): Condition {
  const [, name = "", operator, value = ""] = /^\s*([a-z-]+)\s*(!=|<=|>=|=|<|>|~)(.*)$/su.exec(text) ?? [];
  const known = OPERATORS.find((each) => each === operator);
  if (known === undefined || !isField(name)) {
    const fields = Object.keys(COLUMNS).join(", ");
    throw new RangeError(
      `“${text}” is no condition; one of ${fields}, then one of ${OPERATORS.join(" ")}, then a value is expected.`,
    );
  }
  if (name === "score" && value.trim() === "none") {
    if (known === "=" || known === "!=") return { field: name, operator: known, value: null };
    throw new RangeError(`“${text}” compares with no score; score=none or score!=none is expected.`);
  }
  return { field: name, operator: known, value: conditionValue(name, value.trim()) };
}

function conditionValue(field: ConditionField, value: string): Condition["value"] {
  if (field === "confirmed") {
    if (value === "true" || value === "false") return value === "true";
    throw new RangeError(`The value of confirmed is “${value}”, expected true or false.`);
  }
  if (field !== "id" && field !== "score") return value;
  const number = Number(value);
  if (value !== "" && Number.isFinite(number)) return number;
  const expected = field === "score" ? "a number, or none" : "a number";
  throw new RangeError(`The value of ${field} is “${value}”, expected ${expected}.`);
}

/** Conditions, all of which must hold, as SQL to follow `SELECT_UNITS`, and its parameters. */
export function whereOf(conditions: readonly Condition[]): {
  readonly sql: string;
  readonly parameters: SqliteParameter[];
} {
  const terms = conditions.map(({ field, operator, value }) => {
    const column = COLUMNS[field];
    if (value === null) return `${column} IS ${operator === "=" ? "" : "NOT "}NULL`;
    return operator === "~" ? `instr(${column}, ?) > 0` : `${column} ${operator} ?`;
  });
  const parameters = conditions.flatMap(({ value }) => (typeof value === "boolean" ? Number(value) : (value ?? [])));
  return { sql: terms.length === 0 ? "TRUE" : terms.join(" AND "), parameters };
}
