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

/** Something that holds of a unit or not. `~` is “contains”; what is not known is "" and below any date. */
export interface Condition {
  readonly field: ConditionField;
  readonly operator: (typeof OPERATORS)[number];
  /** `confirmed` is true or false, `id` and `score` are numbers, the others strings. */
  readonly value: string | number | boolean;
}

const isField = (name: string): name is ConditionField => Object.hasOwn(COLUMNS, name);

/**
 * A condition as a person writes it: `score<0.5`, `domain=law`, `confirmed=false`, `source~草案`.
 *
 * @throws RangeError when it is none.
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
  throw new RangeError(`The value of ${field} is “${value}”, expected a number.`);
}

/** Conditions, all of which must hold, as SQL to follow `SELECT_UNITS`, and its parameters. */
export function whereOf(conditions: readonly Condition[]): {
  readonly sql: string;
  readonly parameters: SqliteParameter[];
} {
  const terms = conditions.map(({ field, operator }) => {
    const column = COLUMNS[field];
    return operator === "~" ? `instr(${column}, ?) > 0` : `${column} ${operator} ?`;
  });
  const parameters = conditions.map(({ value }) => (typeof value === "boolean" ? Number(value) : value));
  return { sql: terms.length === 0 ? "TRUE" : terms.join(" AND "), parameters };
}
