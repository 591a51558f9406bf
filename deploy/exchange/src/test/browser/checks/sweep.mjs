// Every page in both languages, light and dark, on a phone, a larger phone and a desk.
import axe from 'axe-core';
import { LANGUAGES, pages } from '../pages.mjs';
import { sideways, twoAtATime, visit } from '../stage.mjs';

const WIDTHS = [320, 390, 1280];
const SCHEMES = ['light', 'dark'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function sweep(stage, say) {
  const all = pages(stage).flatMap((page) => LANGUAGES.map((lang) => ({ ...page, lang })));
  await twoAtATime(stage, {}, all, (context, one) => look(stage, say, context, one));
}

async function look(stage, say, context, one) {
  const { page, heard } = await visit(stage, context, one.path, one.lang, one.status);
  say('there', `${one.name}-${one.lang}`, await astray(page, stage, one));
  await page.evaluate(axe.source);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const where = `${one.name}-${width}-${one.lang}-${colorScheme}`;
      say('axe', where, await findings(page));
      if (one.shown && width !== 320) {
        await page.screenshot({ path: `${stage.screens}/${where}.png`, fullPage: true });
      }
    }
    say('sideways', `${one.name}-${width}-${one.lang}`, await sideways(page));
  }
  say('quiet', `${one.name}-${one.lang}`, heard.join('; '));
  await page.close();
}

/** Another address or another language than the page should have. */
async function astray(page, stage, { path, leads, lang, bilingual }) {
  const { pathname } = new URL(page.url());
  const spoken = await page.locator(bilingual ? 'html, main > [lang]' : 'html').evaluateAll((all) => all.map((one) => one.lang));
  return [
    pathname === (leads ?? new URL(path, stage.base).pathname) ? '' : `ends up at ${pathname}`,
    spoken.some((one) => one.startsWith(lang)) ? '' : `speaks ${spoken}`,
  ].filter(Boolean).join('; ');
}

async function findings(page) {
  const { violations } = await page.evaluate(
    (values) => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }),
    RULES,
  );
  return violations
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')} ${node.html.slice(0, 160)}`))
    .join('; ');
}
