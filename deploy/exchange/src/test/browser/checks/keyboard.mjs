// The page without a mouse: the skip link comes first, the focus is seen, and it goes the way the page is read.
import { contextOf, sideways, visit } from '../stage.mjs';

export async function keyboard(stage, say) {
  for (const width of [390, 1280]) {
    const context = await contextOf(stage, { viewport: { width, height: 700 } });
    const waybill = await visit(stage, context, `/w/${stage.number}`, 'en');
    await waybill.page.waitForFunction(() => /live/i.test(document.querySelector('#foot').textContent));
    await stops(waybill.page, say, width);
    const list = await visit(stage, context, '/', 'en');
    await stops(list.page, say, `list ${width}`);
    await context.close();
  }
}

async function stops(page, say, where) {
  await order(page, say, where);
  await skip(page, say, where);
  await page.close();
}

async function order(page, say, where) {
  const expected = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
      .filter((one) => one.checkVisibility() && !one.disabled)
      .map((one, n) => (one.dataset.n = String(n))));
  const met = [];
  for (let n = 0; n < expected.length; n++) {
    await page.keyboard.press('Tab');
    const { name, at, wrong } = await page.evaluate(focused);
    met.push(at);
    say('focus seen', `${where} ${name}`, wrong);
  }
  say('focus order', `${where} ${met.length} stops`, met.join() === expected.join() ? '' : `${met} instead of ${expected}`);
  say('focus order', `${where} enough stops`, met.length >= 8 ? '' : `only ${met.length}`);
}

/** Runs in the page: what has the focus, and whether it can be seen to have it. */
function focused() {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const inSight = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
  return {
    name: `${one.localName} ${one.textContent.trim().slice(0, 40) || one.name || one.id}`,
    at: one.dataset.n,
    wrong: [inSight ? '' : 'out of sight', ring ? '' : `ring ${outlineStyle} ${outlineWidth}`].filter(Boolean).join(', '),
  };
}

async function skip(page, say, where) {
  await page.reload();
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
  say('skip link', `${where} comes first`, first === '#main' ? '' : `first is ${first}`);
  say('skip link', `${where} seen without scrolling sideways`, await sideways(page));
  await page.keyboard.press('Enter');
  const there = await page.evaluate(() => document.activeElement.id);
  say('skip link', `${where} leads to the answer`, there === 'main' ? '' : `leads to ${there}`);
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement.closest('main') !== null);
  say('skip link', `${where} and on from there`, inside ? '' : 'the next stop is not in the main part');
}
