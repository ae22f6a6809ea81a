import { Command, InvalidArgumentError, Option } from "commander";
import {
  CHECK_RULES,
  type CheckOptions,
  checkUnits,
  SEVERITIES,
  type Severity,
  type UnitFinding,
} from "../evaluate/index.js";
import type { UnitFormatName } from "../format/index.js";
import type { Place, TranslationUnit } from "../model/index.js";
import { nothingDone, openUnits } from "../workflow/index.js";
import { FOUND } from "./exit.js";
import { findingsTable } from "./findings-table.js";
import { issueTally } from "./issue-tally.js";
import { lexiconKnowledge } from "./lexicon-knowledge.js";
import { writeOutput } from "./output.js";
import { UNIT_FORMATS, unitFormatOf } from "./units.js";

interface CheckCommandOptions extends Pick<CheckOptions, "rules"> {
  readonly from?: UnitFormatName;
  readonly failOn: Severity;
  readonly json?: true;
  readonly output?: string;
}

/** `duiqi check`: what may be wrong with the units of a memory. */
export const checkCommand = (): Command =>
  new Command("check")
    .description(
      "say what may be wrong with units: numbers, dates and names that differ, parts not translated, and the like",
    )
    .argument("<file>", "a file of units; - for standard input")
    .addOption(new Option("--from <format>", "the file's format (default: by its ending)").choices(UNIT_FORMATS))
    .option("--rules <names>", "the rules to go by, divided by commas (default: all)", ruleNames)
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 where something is found that weighs so much or more")
        .choices(SEVERITIES)
        .default("error"),
    )
    .option("--json", "print a finding a line, as JSON")
    .option("-o, --output <file>", "write to a file")
    .addHelpText("after", () => `\nRules:\n${CHECK_RULES.map(ruleInWords).join("")}`)
    .action(async (file: string, { from, rules, failOn, json, output }: CheckCommandOptions) => {
      const units: TranslationUnit[] = [];
      const lines: number[] = []; // where each unit begins
      const { onIssue, leftOut, printRest } = issueTally();
      const onUnit = ({ line = 0 }: Place): void => void lines.push(line);
      const { units: portions } = openUnits(file, from ?? unitFormatOf(file, "--from"), { onIssue, onUnit });
      for await (const portion of portions) for (const unit of portion) units.push(unit);
      printRest();
      if (units.length === 0) throw nothingDone("No unit was checked", leftOut(), `there is none in ${file}`);
      const findings = [...checkUnits(units, { rules, ...lexiconKnowledge() })];
      writeOutput(
        output,
        json
          ? findings.map((finding) => asJson(finding, units, lines)).join("")
          : findingsTable(units, lines, findings, process.stdout),
      );
      const gravest = SEVERITIES.indexOf(failOn);
      if (findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= gravest)) process.exitCode = FOUND;
    });

/** Names of rules that the user said, divided by commas. */
export function ruleNames(value: string): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !CHECK_RULES.some((rule) => rule.name === name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(
    `“${unknown}” is no rule; expected some of ${CHECK_RULES.map(({ name }) => name).join(", ")}.`,
  );
}

/** A rule as a line of help. */
export const ruleInWords = ({ name, severity, about }: (typeof CHECK_RULES)[number]): string =>
  `  ${name.padEnd(16)}${severity.padEnd(9)}${about}\n`;

/** A finding with its texts: unit and line are counted from 1, spans are `text.slice(start, end)`. */
function asJson(
  { unit, rule, severity, message, source, target }: UnitFinding,
  units: readonly TranslationUnit[],
  lines: readonly number[],
): string {
  const of = units[unit];
  const record = {
    unit: unit + 1,
    line: lines[unit],
    rule,
    severity,
    message,
    source: { ...of.source, spans: source },
    target: { ...of.target, spans: target },
  };
  return `${JSON.stringify(record)}\n`;
}
