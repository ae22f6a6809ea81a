// A page that aligns by itself and in a worker. In this folder: npm install duiqi vite && npx vite
import { pairs } from "./pairs.js";

const zh = "图书馆每天九点开门。\n\n星期一闭馆。";
const en = "The library opens at nine every day.\n\nIt is closed on Mondays.";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => {
  document.querySelector("#worker").textContent = data.join("\n");
};
const lines = await pairs(zh, en);
document.querySelector("#page").textContent = lines.join("\n");
worker.postMessage({ zh, en }); // by now the lexicon is in the browser's cache
