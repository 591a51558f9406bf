// An officer fills in a form while the case goes on elsewhere: the pages say so by themselves, and what is typed stays.
import { sideways, visit } from '../stage.mjs';

const VIEWS = [
  { name: 'phone', lang: 'zh', viewport: { width: 390, height: 800 } },
  { name: 'desk', lang: 'en', viewport: { width: 1280, height: 900 } },
];
const FIELD = '#form-ARRIVE-tractor';
let open = [];

/** Signs the officer in by one link, opens list and case twice, and types in one of the case's forms. */
export async function deskOpen(stage, say, { link }) {
  open = [];
  const first = await stage.browser.newContext();
  await (await first.newPage()).goto(stage.base + link);
  const storageState = await first.storageState();
  await first.close();
  for (const { name, lang, viewport } of VIEWS) {
    const context = await stage.browser.newContext({ storageState, viewport });
    const list = await visit(stage, context, '/customs', lang);
    const one = await visit(stage, context, `/customs/${stage.customsCase}`, lang);
    for (const { page } of [list, one]) {
      await page.waitForFunction(() => /live|实时/i.test(document.querySelector('#foot').textContent));
      await page.evaluate(() => (window.never = 'reloaded'));
    }
    await one.page.locator(FIELD).fill('新B0D2');
    await one.page.locator(FIELD).evaluate((field) => field.scrollIntoView({ block: 'start' }));
    say('desk', `${name}: sideways`, await sideways(one.page));
    await one.page.screenshot({ path: `${stage.screens}/desk-typing-${name}.png`, fullPage: true });
    open.push({ name, context, list, one, top: await top(one.page) });
  }
}

/** After a step was taken by gRPC: says names what the case must say now; over that the list must have changed; last ends it. */
export async function deskTold(stage, say, { says, over, last }) {
  for (const view of open) {
    const { name, context, list, one } = view;
    await told(one.page, say, `${name}: case`, says.split('|'));
    if (over) {
      await told(list.page, say, `${name}: list`, over.split('|'));
    }
    const { page } = one;
    say('desk', `${name}: typed stays`, (await page.locator(FIELD).inputValue()) === '新B0D2' ? '' : 'is lost');
    const moved = (await top(page)) - view.top;
    say('desk', `${name}: stays where it is`, Math.abs(moved) < 1 ? '' : `moved by ${moved}`);
    const focused = await page.evaluate(() => document.activeElement.id);
    say('desk', `${name}: keeps the place`, `#${focused}` === FIELD ? '' : `focus at ${focused}`);
    await page.screenshot({ path: `${stage.screens}/desk-told-${last ? 'last' : 'first'}-${name}.png`, fullPage: true });
    await taken(page, say, name, last);
    view.top = last ? 0 : await top(page);
    for (const { page: any, heard } of [list, one]) {
      say('desk', `${name}: not loaded anew`, (await any.evaluate(() => window.never)) === 'reloaded' ? '' : 'loaded anew');
      say('desk', `${name}: console`, heard.join('; '));
    }
    if (last) {
      await list.page.screenshot({ path: `${stage.screens}/desk-list-${name}.png`, fullPage: true });
      await context.close();
    }
  }
}

function top(page) {
  return page.locator(FIELD).evaluate((field) => field.getBoundingClientRect().top);
}

async function told(page, say, where, any) {
  await page.waitForFunction((all) => all.some((words) => document.querySelector('main').textContent.includes(words)), any, { timeout: 15_000 })
    .then(() => say('desk', `${where} says ${any[0]}`), () => say('desk', where, `never says ${any[0]}`));
}

/** Takes the new forms: what was typed goes along as long as its form is there. */
async function taken(page, say, name, last) {
  const newer = page.locator('#newer');
  await newer.waitFor({ state: 'visible', timeout: 5_000 });
  const before = await page.locator('input[name=request]').first().inputValue();
  await newer.click();
  const there = await page.locator(FIELD).count();
  const kept = there && (await page.locator(FIELD).inputValue());
  const good = last ? there === 0 : kept === '新B0D2';
  say('desk', `${name}: taken`, good ? '' : `${there} fields, ${kept}`);
  const after = await page.locator('input[name=request]').first().inputValue();
  say('desk', `${name}: new key`, after !== before && after ? '' : 'the forms are the old ones');
  say('desk', `${name}: the offer is over`, (await newer.isVisible()) ? 'still offered' : '');
  if (!last) {
    await page.locator(FIELD).focus();
  }
}
