// A person reads what would change and says no or yes; a no without a reason comes back with what is wrong.
import { contextOf, visit } from '../stage.mjs';

const REASON = '箱已在途';
const WORDS = {
  declined: '已记下：拒绝。',
  agreed: 'Recorded: you agreed.',
};

export async function amend(stage, say) {
  const path = `/w/${stage.amended}/amendments`;
  await declines(stage, say, path);
  await agrees(stage, say, path);
  await forged(stage, say, path);
}

async function declines(stage, say, path) {
  const context = await contextOf(stage, { viewport: { width: 390, height: 800 } });
  const { page, heard } = await visit(stage, context, path, 'zh');
  const open = await page.locator('form.send').count();
  say('amend', 'waits for the reader', open === 2 ? '' : `${open} forms`);
  await press(page, 'decline');
  const alert = await page.locator('[role=alert]').textContent();
  say('amend', 'no reason', alert.includes('FIELD_LENGTH') ? '' : alert);
  await page.locator('form.send input[name=reason]').first().fill(REASON);
  await press(page, 'decline');
  const body = await page.locator('main').textContent();
  say('amend', 'declined', body.includes(WORDS.declined) && body.includes(REASON) ? '' : body.trim().slice(0, 400));
  say('amend', 'console', heard.join('; '));
  await context.close();
}

async function agrees(stage, say, path) {
  const context = await contextOf(stage, { javaScriptEnabled: false });
  const { page } = await visit(stage, context, path, 'en');
  await press(page, 'accept');
  const body = await page.locator('main').textContent();
  say('amend', 'agreed, without script', body.includes(WORDS.agreed) ? '' : body.trim().slice(0, 400));
  const left = await page.locator('form.send').count();
  say('amend', 'nothing waits any more', left === 0 ? '' : `${left} forms`);
  await context.close();
}

async function press(page, act) {
  await Promise.all([page.waitForNavigation(), page.locator(`button[value=${act}]`).first().click()]);
}

/** Somebody else's page cannot answer in the name of who is signed in. */
async function forged(stage, say, path) {
  const context = await contextOf(stage);
  const answer = await context.request.post(stage.base + path, { form: { act: 'accept', request: 'forged', amendment: 'MTO:amd:4' } });
  say('amend', 'forged', answer.status() === 403 ? '' : `status ${answer.status()}`);
  await context.close();
}
