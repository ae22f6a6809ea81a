/**
 * Lays public gold out as `duiqi evaluate` and the fits read it: `npm run layout-gold -- mac|bertalign|ntrex CHECKOUT OUT`.
 *
 * CHECKOUT is a folder that you have; nothing is fetched. `docs/for-researchers.md` says where each comes from.
 */

import { writeLaidOut } from "./gold/laid-out.js";
import { layOutBertalign, layOutMac } from "./gold/mac.js";
import { layOutNtrex } from "./gold/ntrex.js";

const LAYOUTS = new Map([
  ["mac", layOutMac],
  ["bertalign", layOutBertalign],
  ["ntrex", layOutNtrex],
]);

const [kind = "", checkout, out] = process.argv.slice(2);
const layOut = LAYOUTS.get(kind);
if (layOut === undefined || checkout === undefined || out === undefined) {
  throw new RangeError(`Usage: npm run layout-gold -- ${[...LAYOUTS.keys()].join("|")} CHECKOUT OUT`);
}
const documents = layOut(checkout);
writeLaidOut(documents, out);
for (const set of new Set(documents.map((document) => document.set))) {
  const ofSet = documents.filter((document) => document.set === set);
  console.log(`${set}: ${ofSet.length} documents, ${ofSet.reduce((sum, { gold }) => sum + gold.length, 0)} beads`);
}
