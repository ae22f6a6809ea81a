// Opens a built page under a strict policy, and says what it and its worker show: page.mjs FOLDER, in a folder with playwright-core
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const [folder] = process.argv.slice(2);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".bin": "application/octet-stream" };
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";
let lexicons = 0;
const server = createServer(({ url }, response) => {
  const path = url === "/" ? "/index.html" : url;
  try {
    const bytes = readFileSync(join(folder, path));
    if (path.endsWith(".bin")) lexicons += 1;
    const caching = path === "/index.html" ? "no-cache" : "max-age=31536000, immutable"; // as for files that have a hash in their names
    response.writeHead(200, {
      "content-type": TYPES[extname(path)],
      "content-security-policy": POLICY,
      "cache-control": caching,
    });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`page: ${error.message}`));
  page.on(
    "console",
    (message) => message.type() === "error" && !/404/.test(message.text()) && console.error(message.text()),
  );
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.locator("#worker:not(:empty)").waitFor({ timeout: 30_000 });
  const [shown, byWorker] = await Promise.all(["#page", "#worker"].map((id) => page.textContent(id)));
  if (shown !== byWorker || shown.split("\n").length !== 2)
    throw new Error(`The page shows ${shown}, its worker ${byWorker}.`);
  if (lexicons !== 1) throw new Error(`The lexicon was fetched ${lexicons} times, and once is expected.`);
  console.log(`Vite: page and worker align under “${POLICY}”; the lexicon was fetched once`);
} finally {
  await browser.close();
  server.close();
}
