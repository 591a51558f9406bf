// A page stands open while something happens: it says so by itself, and what is being read stays as it is and where it is.
import { contextOf, visit } from '../stage.mjs';

const PHONE = { viewport: { width: 390, height: 700 } };
const VIEWS = [
  { name: 'phone', ...PHONE },
  { name: 'desk', viewport: { width: 1280, height: 700 } },
  { name: 'calm', ...PHONE, reducedMotion: 'reduce' },
  { name: 'boxes', ...PHONE, reads: 'numbers' },
];
let open = [];

/** Opens the pages, unfolds all, and puts a row in the middle of the history, or another part, before the reader's eye. */
export async function liveOpen(stage, say) {
  open = [];
  for (const { name, reads, ...options } of VIEWS) {
    const context = await contextOf(stage, options);
    const { page, heard } = await visit(stage, context, `/w/${stage.number}?show=all`, 'en');
    await page.waitForFunction(() => /live/i.test(document.querySelector('#foot').textContent));
    const rows = await ids(page, '.history li[id]');
    const middle = Math.floor(rows.length / 2);
    const read = reads ?? rows[middle];
    const unfolded = await page.locator('details').evaluateAll((all) => all.map((one) => ((one.open = true), one.id)));
    const stop = page.locator(`[id="${read}"]`);
    await stop.evaluate((one) => one.scrollIntoView({ block: one.offsetHeight < innerHeight ? 'center' : 'start' }));
    await stop.evaluate((one) => ((one.tabIndex = -1), one.focus({ preventScroll: true })));
    await page.evaluate(() => (window.never = 'reloaded'));
    // later rows may go over to the next page when a new one comes
    open.push({ name, page, context, heard, rows: rows.slice(0, middle + 1), read, unfolded, top: await top(page, read) });
    say('live', `${name}: ${rows.length} rows`, rows.length > 10 ? '' : 'too few rows to read');
  }
}

/** After something has happened: shown names what the page must say now. */
export async function liveTold(stage, say, { shown }) {
  for (const { name, page, context, heard, rows, read, unfolded, top: was } of open) {
    await page.waitForFunction(() => document.querySelector('#news:not([hidden]), .history.fresh'), null, { timeout: 15_000 })
      .then(() => say('live', `${name}: is told`), () => say('live', name, 'is never told'));
    await stays(page, say, name, read, was);
    await stillOpen(page, say, `${name}: before the news`, unfolded);
    if (await page.locator('#news').isVisible()) {
      await page.locator('#news').click();
      say('live', `${name}: the news is over`, (await page.locator('#news').isVisible()) ? 'still offered' : '');
    }
    const text = await page.locator('main').textContent();
    say('live', `${name}: says ${shown}`, text.includes(shown) ? '' : `never says ${shown}`);
    await stillOpen(page, say, `${name}: with the news`, unfolded);
    const kept = await ids(page, '.history li[id]');
    say('live', `${name}: rows kept`, rows.filter((id) => !kept.includes(id)).join(' '));
    say('live', `${name}: not loaded anew`, (await page.evaluate(() => window.never)) === 'reloaded' ? '' : 'loaded anew');
    say('live', `${name}: console`, heard.join('; '));
    await page.screenshot({ path: `${stage.screens}/live-${name}.png` });
    await context.close();
  }
}

async function stays(page, say, name, read, was) {
  const is = await top(page, read);
  say('being read', name, Math.abs(is - was) < 1 ? '' : `moved from ${was} to ${is}`);
  say('being read', `${name}: nothing glides`, await page.evaluate(moving));
  const focused = await page.evaluate(() => document.activeElement.id);
  say('being read', `${name}: keeps the focus`, focused === read ? '' : `the focus is at ${focused || 'nothing'}`);
}

async function stillOpen(page, say, where, unfolded) {
  const shut = await page.locator('details:not([open])').evaluateAll((all) => all.map((one) => one.id));
  say('unfolded', where, unfolded.filter((id) => id === '' || shut.includes(id)).map((id) => `shut: ${id}`).join(' '));
}

function ids(page, rows) {
  return page.locator(rows).evaluateAll((all) => all.map((row) => row.id));
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
