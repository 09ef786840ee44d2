// Opens pages in Chromium and prints what is wrong with them as JSON, one object per page.
// Usage: node kijk.mjs <chromium> <page.html>…

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What depends on the width is looked at again on the narrowest screen that WCAG 1.4.10 knows.
const NARROW_RULES = ["target-size", "scrollable-region-focusable"];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };
const WORKERS = 2;

const [program, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: program,
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const waiting = [...pages];
const found = [];
await Promise.all(Array.from({ length: WORKERS }, worker));
await browser.close();
process.stdout.write(`${JSON.stringify(found)}\n`);

async function worker() {
  const context = await browser.newContext({ viewport: WIDE });
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    found.push(await look(context, page));
  }
  await context.close();
}

async function look(context, file) {
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const requests = [];
  const messages = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  await page.goto(address);
  await page.evaluate(AXE);
  const faults = await judge(page, { runOnly: { type: "tag", values: TAGS } });
  await page.setViewportSize(NARROW);
  faults.push(...(await judge(page, { runOnly: { type: "rule", values: NARROW_RULES } })));
  const { wide, dead } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    dead: [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute("href").slice(1))
      .filter((name) => !document.getElementById(decodeURIComponent(name))),
  }));
  await page.close();
  return { file, faults, wide, dead, messages, requests: requests.filter((url) => url !== address && !url.startsWith("data:")) };
}

function judge(page, options) {
  return page.evaluate(async (wanted) => {
    const { violations } = await axe.run(document, { ...wanted, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      count: nodes.length,
      example: nodes[0].html.slice(0, 300),
    }));
  }, options);
}
