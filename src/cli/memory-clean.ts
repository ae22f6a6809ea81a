import { Command, Option } from "commander";
import { CHECK_RULES, checkUnit, type Finding, SEVERITIES, type Severity } from "../evaluate/index.js";
import type { MemoryUnit } from "../memory/index.js";
import { askYesOrNo, canAsk } from "./ask.js";
import { ruleInWords, ruleNames } from "./check.js";
import { wrongUsage } from "./exit.js";
import { lexiconKnowledge } from "./lexicon-knowledge.js";
import { copyBefore, copyOption } from "./memory-copy.js";
import { withMemory } from "./memory-file.js";

interface CleanOptions {
  readonly rules?: readonly string[];
  readonly severity: Severity;
  readonly confirmed?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly copy: boolean;
}

const DUPLICATED = "duplicated"; // it is about two units, of which dedupe keeps the better one
const SHOWN = 20; // units that are listed before the question: more would push each other off the screen

/** `duiqi memory clean`: removes the units in which the checks find something, once the user has seen them and says so. */
export const cleanCommand = (): Command =>
  new Command("clean")
    .description(
      "list the units in which duiqi check finds something, ask, and remove them; those that a person has confirmed stay",
    )
    .argument("<memory>", "the memory's file")
    .option("--rules <names>", "the rules to go by, divided by commas (default: all)", ruleNames)
    .addOption(
      new Option("--severity <severity>", "findings that weigh so much or more").choices(SEVERITIES).default("error"),
    )
    .option("--confirmed", "remove confirmed units, too")
    .option("--dry-run", "list the units with what was found, and remove nothing")
    .option("-y, --yes", "remove without asking, as scripts must where there is no terminal")
    .addOption(copyOption())
    .addHelpText("after", () => {
      const rules = CHECK_RULES.filter(({ name }) => name !== DUPLICATED);
      return `\nRules:\n${rules.map(ruleInWords).join("")}`;
    })
    .action(async (file: string, { rules, severity, confirmed, dryRun, yes, copy }: CleanOptions) => {
      if (rules?.includes(DUPLICATED)) throw wrongUsage(`Rule ${DUPLICATED} is what duiqi memory dedupe goes by.`);
      const gravest = SEVERITIES.indexOf(severity);
      const isAsking = !dryRun && !yes && canAsk();
      await withMemory(file, {}, async (memory, run) => {
        const ids: number[] = [];
        let kept = 0;
        for await (const unit of memory.units([], run)) {
          const findings = checkUnit(unit, { rules, ...lexiconKnowledge() });
          const grave = findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= gravest);
          if (grave.length === 0) continue;
          if (unit.confirmed && !confirmed) {
            kept++;
            continue;
          }
          ids.push(unit.id);
          if (!isAsking || ids.length <= SHOWN) process.stdout.write(inWords(unit, grave));
        }
        const others = kept > 0 ? `; ${kept} confirmed ones in which something was found kept` : "";
        const say = (what: string): void => void process.stderr.write(`duiqi: ${file}: ${what}${others}\n`);
        const count = `${ids.length} units`;
        if (dryRun) return say(`${count} would be removed`);
        if (ids.length === 0) return say(`${count} removed`);
        if (isAsking) {
          if (ids.length > SHOWN) say(`${ids.length - SHOWN} more units are not shown; --dry-run lists all`);
          const isSure = await askYesOrNo(`duiqi: ${file}: Remove ${count}?`, { signal: run.signal });
          if (!isSure) return say("0 units removed");
        } else if (!yes) {
          throw wrongUsage(
            `${file}: ${count} would be removed, and none is: there is no terminal to ask at. --yes removes them without asking.`,
          );
        }
        if (copy) copyBefore("clean", memory, file);
        await memory.removeById(ids, run);
        say(`${count} removed`);
      });
    });

const inWords = ({ id, source, target }: MemoryUnit, findings: readonly Finding[]): string =>
  `#${id}  ${source.text}\n    ${target.text}\n${findings.map(({ rule, message }) => `    ${message} [${rule}]\n`).join("")}`;
