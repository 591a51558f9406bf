// Who has the units offers them from a page, all but one, without script; the one is still there to be offered.
import { contextOf, visit } from '../stage.mjs';

export async function decide(stage, say) {
  const path = `/w/${stage.amended}/decide`;
  const context = await contextOf(stage, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const { page } = await visit(stage, context, path, 'en');
  const units = page.locator('input[name=unit]');
  const all = await units.count();
  await units.first().uncheck();
  const at = page.locator('input[name=at]');
  const time = await at.inputValue();
  await at.evaluate((field) => { field.required = false; field.value = ''; });
  await press(page);
  const alert = await page.locator('[role=alert]').textContent();
  say('decide', 'no time', alert.includes('TIME_INVALID') ? '' : alert);
  const kept = await page.locator('input[name=unit]:checked').count();
  say('decide', 'choice kept', kept === all - 1 ? '' : `${kept} of ${all} chosen`);
  await at.fill(time);
  await press(page);
  const said = (await page.locator('main').textContent()).trim();
  say('decide', 'offered', said.includes('Recorded: offered, the answer is awaited.') ? '' : said.slice(0, 400));
  const left = await units.count();
  say('decide', 'left out', all > 1 && left === 1 ? '' : `${left} of ${all}`);
  await context.close();
  await forged(stage, say, path);
}

async function press(page) {
  await Promise.all([page.waitForNavigation(), page.locator('button[value=offer]').click()]);
}

/** Somebody else's page cannot decide in the name of who is signed in. */
async function forged(stage, say, path) {
  const context = await contextOf(stage);
  const answer = await context.request.post(stage.base + path, { form: { act: 'approve', request: 'forged' } });
  say('decide', 'forged', answer.status() === 403 ? '' : `status ${answer.status()}`);
  await context.close();
}
