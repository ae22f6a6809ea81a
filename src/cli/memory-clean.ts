import { Command, Option } from "commander";
import { CHECK_RULES, checkUnit, type Finding, SEVERITIES, type Severity } from "../evaluate/index.js";
import { defaultLexicon } from "../lexicon/index.js";
import type { MemoryUnit } from "../memory/index.js";
import { ruleInWords, ruleNames } from "./check.js";
import { wrongUsage } from "./exit.js";
import { withMemory } from "./memory-file.js";

interface CleanOptions {
  readonly rules?: readonly string[];
  readonly severity: Severity;
  readonly dryRun?: true;
}

const DUPLICATED = "duplicated"; // it is about two units, of which dedupe keeps the better one

/** `duiqi memory clean`: removes the units in which the checks find something. */
export const cleanCommand = (): Command =>
  new Command("clean")
    .description("remove units in which duiqi check finds something")
    .argument("<memory>", "the memory's file")
    .option("--rules <names>", "the rules to go by, divided by commas (default: all)", ruleNames)
    .addOption(
      new Option("--severity <severity>", "findings that weigh so much or more").choices(SEVERITIES).default("error"),
    )
    .option("--dry-run", "list the units with what was found, and remove nothing")
    .addHelpText("after", () => {
      const rules = CHECK_RULES.filter(({ name }) => name !== DUPLICATED);
      return `\nRules:\n${rules.map(ruleInWords).join("")}`;
    })
    .action(async (file: string, { rules, severity, dryRun }: CleanOptions) => {
      if (rules?.includes(DUPLICATED)) throw wrongUsage(`Rule ${DUPLICATED} is what duiqi memory dedupe goes by.`);
      const gravest = SEVERITIES.indexOf(severity);
      const ids: number[] = [];
      await withMemory(file, {}, async (memory, signal) => {
        for await (const unit of memory.units([], { signal })) {
          const findings = checkUnit(unit, { rules, readings: defaultLexicon() });
          const grave = findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= gravest);
          if (grave.length === 0) continue;
          ids.push(unit.id);
          if (dryRun) process.stdout.write(inWords(unit, grave));
        }
        if (!dryRun) await memory.removeById(ids, { signal });
      });
      process.stderr.write(`duiqi: ${file}: ${ids.length} units ${dryRun ? "would be removed" : "removed"}\n`);
    });

const inWords = ({ id, source, target }: MemoryUnit, findings: readonly Finding[]): string =>
  `#${id}  ${source.text}\n    ${target.text}\n${findings.map(({ rule, message }) => `    ${message} [${rule}]\n`).join("")}`;
