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
  readonly confirmed?: true;
  readonly dryRun?: true;
}

const DUPLICATED = "duplicated"; // it is about two units, of which dedupe keeps the better one

/** `duiqi memory clean`: removes the units in which the checks find something. */
export const cleanCommand = (): Command =>
  new Command("clean")
    .description("remove units in which duiqi check finds something; those that a person has confirmed stay")
    .argument("<memory>", "the memory's file")
    .option("--rules <names>", "the rules to go by, divided by commas (default: all)", ruleNames)
    .addOption(
      new Option("--severity <severity>", "findings that weigh so much or more").choices(SEVERITIES).default("error"),
    )
    .option("--confirmed", "remove confirmed units, too")
    .option("--dry-run", "list the units with what was found, and remove nothing")
    .addHelpText("after", () => {
      const rules = CHECK_RULES.filter(({ name }) => name !== DUPLICATED);
      return `\nRules:\n${rules.map(ruleInWords).join("")}`;
    })
    .action(async (file: string, { rules, severity, confirmed, dryRun }: CleanOptions) => {
      if (rules?.includes(DUPLICATED)) throw wrongUsage(`Rule ${DUPLICATED} is what duiqi memory dedupe goes by.`);
      const gravest = SEVERITIES.indexOf(severity);
      const ids: number[] = [];
      let kept = 0;
      await withMemory(file, {}, async (memory, signal) => {
        for await (const unit of memory.units([], { signal })) {
          const findings = checkUnit(unit, { rules, readings: defaultLexicon() });
          const grave = findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= gravest);
          if (grave.length === 0) continue;
          if (unit.confirmed && !confirmed) {
            kept++;
            continue;
          }
          ids.push(unit.id);
          if (dryRun) process.stdout.write(inWords(unit, grave));
        }
        if (!dryRun) await memory.removeById(ids, { signal });
      });
      const removed = `${ids.length} units ${dryRun ? "would be removed" : "removed"}`;
      const others = kept > 0 ? `; ${kept} confirmed ones in which something was found kept` : "";
      process.stderr.write(`duiqi: ${file}: ${removed}${others}\n`);
    });

const inWords = ({ id, source, target }: MemoryUnit, findings: readonly Finding[]): string =>
  `#${id}  ${source.text}\n    ${target.text}\n${findings.map(({ rule, message }) => `    ${message} [${rule}]\n`).join("")}`;
