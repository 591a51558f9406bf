// The page in colours the reader's system dictates, without movement, and four times enlarged.
import { LANGUAGES, pages } from '../pages.mjs';
import { sideways, twoAtATime, visit } from '../stage.mjs';

// A desk of 1280 px enlarged to 400 % has 320 px, and a fourth of its height.
const ENLARGED = { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 };

export async function looks(stage, say) {
  const shown = pages(stage).filter((page) => page.shown);
  for (const colorScheme of ['light', 'dark']) {
    const dictated = { forcedColors: 'active', reducedMotion: 'reduce', colorScheme };
    await twoAtATime(stage, dictated, shown, (context, one) => forced(stage, say, context, one, colorScheme));
  }
  const both = shown.flatMap((page) => LANGUAGES.map((lang) => ({ ...page, lang })));
  await twoAtATime(stage, ENLARGED, both, (context, one) => enlarged(stage, say, context, one));
}

async function forced(stage, say, context, { name, path, status }, colorScheme) {
  const { page, heard } = await visit(stage, context, path, 'en', status);
  const where = `${name}-1280-en-forced-${colorScheme}`;
  say('forced colours', where, (await page.evaluate(unseen)).concat(heard).join('; '));
  const running = await page.evaluate(() => document.getAnimations().length);
  say('reduced motion', where, running === 0 ? '' : `${running} animations on a page nothing happens on`);
  await page.screenshot({ path: `${stage.screens}/${where}.png` });
  await page.close();
}

/** Runs in the page: words, signs and lines in the colour of the ground, and a current filter that looks like the rest. */
function unseen() {
  const ground = getComputedStyle(document.body).backgroundColor;
  const same = (colour) => colour === ground;
  const words = [...document.querySelectorAll('h1, h2, h3, p, a, b, td, th, dd, dt, summary, button')]
    .filter((one) => one.checkVisibility() && same(getComputedStyle(one).color));
  const signs = [...document.querySelectorAll('svg.sign')].filter((one) => same(getComputedStyle(one).color));
  const lines = [...document.querySelectorAll('.base')].filter((one) => same(getComputedStyle(one).stroke));
  const line = (one) => getComputedStyle(one).borderBottomColor;
  const alike = [...document.querySelectorAll('nav:has([aria-current]) a')]
    .filter((one) => one.hasAttribute('aria-current') === same(line(one)));
  return [...words, ...signs, ...lines, ...alike].map((one) => `not told from what is around it: ${one.outerHTML.slice(0, 120)}`);
}

async function enlarged(stage, say, context, { name, path, status, lang }) {
  const { page } = await visit(stage, context, path, lang, status);
  say('400 %', `${name}-${lang}`, [await sideways(page), ...(await page.evaluate(cut))].filter(Boolean).join('; '));
  await page.close();
}

/** Runs in the page: text that is cut off, or held in front of all else. */
function cut() {
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && !one.closest('.unseen, svg, .drawn'))
    .filter((one) => {
      const { overflowX, position, clipPath } = getComputedStyle(one);
      const forListeners = clipPath === 'inset(50%)';
      return !forListeners && (position === 'fixed' || (overflowX !== 'visible' && one.localName !== 'input' && one.scrollWidth > one.clientWidth + 1));
    })
    .map((one) => `cut off or in the way: ${one.outerHTML.slice(0, 120)}`);
}
