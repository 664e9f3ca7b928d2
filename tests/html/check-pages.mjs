// SPDX-License-Identifier: GPL-3.0-or-later
// check-pages.mjs PAGE...: TAP, one case a page and tool. axe needs a browser; without one its cases are skipped.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';

const pages = process.argv.slice(2);
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let cases = 0;
let failed = 0;

function report(name, faults) {
  cases += 1;
  failed += faults.length > 0 ? 1 : 0;
  console.log(`${faults.length ? 'not ok' : 'ok'} ${cases} ${name}`);
  faults.forEach((fault) => console.log(`# ${fault}`));
}

async function validate(page) {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: { 'heading-level': 'error' },
  });
  const result = await validator.validateString(readFileSync(page, 'utf8'), page);
  return result.results.flatMap((one) => one.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

async function axe(browser, page, scheme) {
  const tab = await browser.newPage();
  const requests = [];
  tab.on('request', (request) => { if (!/^(file|data):/.test(request.url())) requests.push(`asks for ${request.url()}`); });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(pathToFileURL(resolve(page)).href);
  await tab.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await tab.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), axeTags);
  await tab.close();
  return requests.concat(found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes[0].html}`));
}

for (const page of pages) report(`${page} html-validate`, await validate(page));
if (browserPath) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  for (const page of pages) {
    for (const scheme of ['light', 'dark']) report(`${page} axe ${scheme}`, await axe(browser, page, scheme));
  }
  await browser.close();
} else {
  cases += 1;
  console.log(`ok ${cases} axe # SKIP no browser`);
}
console.log(`1..${cases}`);
process.exit(failed ? 1 : 0);
