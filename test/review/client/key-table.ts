import { KEYS } from "../../../src/review/client/keys.js";
import { STRINGS } from "../../../src/review/client/strings.js";

const inWords = (key: string): string =>
  `\`${key.replace("Mod+Z", "Ctrl+Shift+Z").replace("Mod+z", "Ctrl+Z").replace("Mod+y", "Ctrl+Y")}\``;

/** The rows of the table of keys in the documents, as the page has them. */
export const keyTable = (): string =>
  Object.entries(KEYS)
    .map(
      ([command, keys]) =>
        `| ${keys.map(inWords).join(" ")} | ${Object.entries(STRINGS.en.commands).find(([name]) => name === command)?.[1]} |`,
    )
    .join("\n");
