import { pairs } from "./pairs.js";

self.onmessage = async ({ data: { zh, en } }) => self.postMessage(await pairs(zh, en));
