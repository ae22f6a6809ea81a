// Writes every door as a consumer names it, and every program of the guides: guides.mjs PROJECT FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [project, folder] = process.argv.slice(2);
const { exports } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
const doors = Object.keys(exports).filter((door) => !/data|package\.json|worker/.test(door));
const program = (names) =>
  [
    ...names.map((door, at) => `import * as door${at} from "duiqi${door.slice(1)}";`),
    `const doors: object[] = [${names.map((_, at) => `door${at}`).join(", ")}];`,
    'console.log(doors.length, "doors,", doors.flatMap((door) => Object.keys(door)).length, "names");',
  ].join("\n");
writeFileSync(join(folder, "doors.ts"), program(doors));
// without the types of Node
writeFileSync(join(folder, "page.ts"), program(doors.filter((door) => !/node|workflow|scale|queue/.test(door))));

let count = 0;
for (const file of ["README.md", "docs/for-developers.md"]) {
  for (const [, guide] of readFileSync(join(project, file), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)) {
    writeFileSync(join(folder, `guide-${count++}.ts`), guide);
  }
}
