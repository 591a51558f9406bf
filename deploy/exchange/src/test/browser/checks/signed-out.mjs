// Who has not signed in is told so on every page, in both languages at once, and learns nothing else.
import { pages } from '../pages.mjs';
import { twoAtATime, visit } from '../stage.mjs';

const NOT_SIGNED_IN = 401;

export async function signedOut(stage, say) {
  await twoAtATime(stage, { storageState: undefined }, pages(stage), async (context, { name, path }) => {
    const { page, heard, answer } = await visit(stage, context, path, 'en', NOT_SIGNED_IN);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const told = await page.locator('body').textContent();
    const links = await page.locator('main a, main li, main td').count();
    say('signed out', name, [
      ...heard,
      policy.includes("default-src 'none'") ? '' : `policy ${policy}`,
      told.includes('DEMU') || links > 0 ? 'tells more than that one must sign in' : '',
    ].filter(Boolean).join('; '));
    await page.close();
  });
}
