// The page for a browser that runs no script: every block, filter, folding, the search and the other language.
import { contextOf, visit } from '../stage.mjs';

export async function withoutScript(stage, say) {
  const path = `/w/${stage.number}`;
  const scripted = await contextOf(stage);
  const before = await visit(stage, scripted, path, 'zh');
  const expected = await blocks(before.page);
  await scripted.close();

  const context = await contextOf(stage, { javaScriptEnabled: false });
  const { page, heard } = await visit(stage, context, path, 'zh');
  const there = await blocks(page);
  const lacking = expected.filter((id) => !there.includes(id));
  say('no script', `${there.length} blocks`, lacking.concat(there.length < 9 ? 'fewer than 9 blocks' : []).join(' '));
  await filters(page, say, '.heading nav');
  await folding(page, say);
  await page.goto(`${stage.base}/`);
  await filters(page, say, '.listhead nav');
  await search(page, say, stage.number);
  await language(page, say);
  say('no script', 'console', heard.join('; '));
  await context.close();
}

function blocks(page) {
  return page.locator('main [id], footer [id]').evaluateAll((all) => all.map((one) => one.id));
}

async function filters(page, say, nav) {
  const count = await page.locator(`${nav} a`).count();
  say('no script', `${count} filters in ${nav}`, count >= 3 ? '' : 'fewer than 3');
  for (let n = 0; n < count; n++) {
    const link = page.locator(`${nav} a`).nth(n);
    const name = (await link.textContent()).trim();
    await Promise.all([page.waitForNavigation(), link.click()]);
    const current = (await page.locator(`${nav} a[aria-current]`).textContent()).trim();
    say('no script', `filter ${name}`, current === name ? '' : `shows ${current}`);
  }
}

async function folding(page, say) {
  const all = page.locator('details');
  const count = await all.count();
  say('no script', `${count} foldings`, count > 0 ? '' : 'there is none');
  for (let n = 0; n < count; n++) {
    const one = all.nth(n);
    const was = await one.evaluate((it) => it.open);
    await one.locator('> summary').click();
    const is = await one.evaluate((it) => it.open);
    say('no script', `folding ${(await one.locator('> summary').textContent()).trim()}`, is !== was ? '' : 'does not move');
  }
}

async function search(page, say, number) {
  await page.locator('[role=search] input').first().fill(number);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  say('no script', 'search form', page.url().includes(`/w/${number}`) ? '' : `leads to ${page.url()}`);
}

async function language(page, say) {
  const was = new URL(page.url()).pathname;
  await Promise.all([page.waitForNavigation(), page.locator('.top a[hreflang=en]').click()]);
  const lang = await page.locator('html').getAttribute('lang');
  say('no script', 'language', lang === 'en' && new URL(page.url()).pathname === was ? '' : `${lang} at ${page.url()}`);
  await page.reload();
  say('no script', 'language remembered', (await page.locator('html').getAttribute('lang')) === 'en' ? '' : 'forgotten');
}
