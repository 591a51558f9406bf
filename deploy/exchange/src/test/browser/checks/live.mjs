// A page stands open while something happens: it says so by itself, and the row being read stays where it is.
import { contextOf, visit } from '../stage.mjs';

const VIEWS = [
  { name: 'phone', viewport: { width: 390, height: 700 } },
  { name: 'desk', viewport: { width: 1280, height: 700 } },
  { name: 'calm', viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' },
];
let open = [];

/** Opens the pages and puts a row in the middle of the history before the reader's eye. */
export async function liveOpen(stage, say) {
  open = [];
  for (const { name, ...options } of VIEWS) {
    const context = await contextOf(stage, options);
    const { page, heard } = await visit(stage, context, `/w/${stage.number}?show=all`, 'en');
    await page.waitForFunction(() => /live/i.test(document.querySelector('#foot').textContent));
    const rows = await page.locator('.history li[id]').evaluateAll((all) => all.map((row) => row.id));
    const middle = Math.floor(rows.length / 2);
    const read = rows[middle];
    await page.locator(`[id="${read}"]`).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await page.evaluate(() => (window.never = 'reloaded'));
    // later rows may go over to the next page when a new one comes
    open.push({ name, page, context, heard, rows: rows.slice(0, middle + 1), read, top: await top(page, read) });
    say('live', `${name}: ${rows.length} rows`, rows.length > 10 ? '' : 'too few rows to read');
  }
}

/** After something has happened: shown names what the page must say now. */
export async function liveTold(stage, say, { shown }) {
  for (const { name, page, context, heard, rows, read, top: was } of open) {
    await page.waitForFunction((text) => document.querySelector('main').textContent.includes(text), shown, { timeout: 15_000 })
      .then(() => say('live', `${name}: says ${shown}`), () => say('live', name, `never says ${shown}`));
    const is = await top(page, read);
    say('row being read', name, Math.abs(is - was) < 1 ? '' : `moved from ${was} to ${is}`);
    const kept = await page.locator('.history li[id]').evaluateAll((all) => all.map((row) => row.id));
    say('live', `${name}: rows kept`, rows.filter((id) => !kept.includes(id)).join(' '));
    say('live', `${name}: not loaded anew`, (await page.evaluate(() => window.never)) === 'reloaded' ? '' : 'loaded anew');
    say('row being read', `${name}: nothing glides`, await page.evaluate(moving));
    say('live', `${name}: console`, heard.join('; '));
    await page.screenshot({ path: `${stage.screens}/live-${name}.png` });
    await context.close();
  }
}

function top(page, id) {
  return page.locator(`[id="${id}"]`).evaluate((row) => row.getBoundingClientRect().top);
}

/** Runs in the page: movements of what has just changed that take place. */
function moving() {
  const places = ['transform', 'translate', 'top', 'left', 'height', 'width', 'margin', 'padding'];
  return document.getAnimations()
    .flatMap((one) => one.effect.getKeyframes().flatMap(Object.keys))
    .filter((key) => places.some((place) => key.startsWith(place)))
    .join(' ');
}
