// One browser for all checks, the signed-in session, and what is heard while a page is open.
import { existsSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** base: the exchange; link: signs in once; number: the waybill; marked: one with markup in its names; amended: one with changes proposed; report: of a file with faults; atGate: a plate that is declared; customsCase: its case; screens: a folder. */
export async function openStage({ base, link, number, marked, amended, report, atGate, customsCase, screens }) {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`Chromium is needed, there is none at ${CHROMIUM}; install it or name it in CHROMIUM`);
  }
  mkdirSync(screens, { recursive: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const context = await browser.newContext();
  await (await context.newPage()).goto(base + link);
  const session = await context.storageState();
  await context.close();
  return { browser, base, number, marked, amended, report, atGate, customsCase, screens, session };
}

export function contextOf(stage, options = {}) {
  return stage.browser.newContext({ storageState: stage.session, ...options });
}

export function address(stage, path, lang) {
  return `${stage.base}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}

/** Opens a page and gives it with what is heard from then on: console, policy, other hosts, faults. */
export async function visit(stage, context, path, lang, status = 200) {
  const page = await context.newPage();
  const heard = listen(page, stage.base, status);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
  });
  const answer = await page.goto(address(stage, path, lang));
  if (answer.status() !== status) {
    heard.push(`status ${answer.status()} instead of ${status}`);
  }
  return { page, heard, answer };
}

function listen(page, base, status) {
  const heard = [];
  page.on('console', (message) => {
    const itself = status >= 400 && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !itself) {
      heard.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (fault) => heard.push(`script: ${fault.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`)) {
      heard.push(`another host: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== page.url() && !response.request().isNavigationRequest()) {
      heard.push(`status ${response.status()}: ${response.url()}`);
    }
  });
  return heard;
}

/** How much wider than the window the page is, and what sticks out first. */
export function sideways(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) {
      return '';
    }
    const out = [...document.querySelectorAll('main *, header *, footer *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.unseen'));
    const first = out.find((one) => !out.some((other) => one !== other && one.contains(other)));
    return `${over} px too wide: ${first?.outerHTML.slice(0, 200)}`;
  });
}

/** Does the work for each, two at a time, each of the two in a context of its own. */
export async function twoAtATime(stage, options, all, work) {
  const waiting = [...all];
  const worker = async () => {
    const context = await contextOf(stage, options);
    while (waiting.length > 0) {
      await work(context, waiting.shift());
    }
    await context.close();
  };
  await Promise.all([worker(), worker()]);
}
