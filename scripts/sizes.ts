/** Prints what programs carry that import a door of the built package: `npm run build && npm run sizes`. */
import { bundleSizes, sizeTable } from "./sizes/bundle-sizes.js";

console.log(sizeTable(await bundleSizes()));
