// A person sends a file: tries it, reads what is wrong, posts it; also without script, and with nothing chosen.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextOf, visit } from '../stage.mjs';

const HEADINGS = '磅单号,版本,车牌号,箱号,毛重(kg),毛重时间,毛重衡号,皮重(kg),净重(kg)';
const ROWS = [
  '9301,1,,DEMU3000030,45260,2026-09-07 18:31,SC-1,17380,27880',
  '9302,1,,DEMU3000031,45260,2026-09-07 18:32,SC-1,17380,27880',
  '9303,1,,DEMU3000030,45吨,2026-09-07 18:33,SC-1,17380,27880',
];
const FILE = { name: '磅单.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADINGS, ...ROWS].join('\n')) };
const WORDS = {
  zh: { try: '2 处要改', post: '2 处要改，其余已收下', wrong: '校验位不对，请核对号码' },
  en: { try: '2 to put right', post: '2 to put right, the others are kept', wrong: 'Check digit differs' },
};

export async function upload(stage, say) {
  for (const lang of Object.keys(WORDS)) {
    for (const javaScriptEnabled of [true, false]) {
      await person(stage, say, lang, javaScriptEnabled);
    }
  }
  await tooLarge(stage, say);
  await forged(stage, say);
}

async function person(stage, say, lang, javaScriptEnabled) {
  const where = `${lang}${javaScriptEnabled ? '' : ' without script'}`;
  const context = await contextOf(stage, { javaScriptEnabled, viewport: { width: 390, height: 800 } });
  const { page, heard } = await visit(stage, context, '/files', lang);
  for (const act of ['try', 'post']) {
    await page.locator('#file').setInputFiles(FILE);
    await page.locator('#layout').selectOption('scale-1');
    await Promise.all([page.waitForURL(/\/files\/[0-9a-f-]+/), page.locator(`button[value=${act}]`).click()]);
    const headline = await ended(page, javaScriptEnabled);
    say('upload', `${where} ${act}`, headline.includes(WORDS[lang][act]) ? '' : headline);
    await told(page, say, `${where} ${act}`, WORDS[lang].wrong);
    await page.locator('.back a').click();
    await page.waitForURL(/\/files(\?|$)/);
  }
  await nothingChosen(page, say, where);
  say('upload', `${where} console`, heard.join('; '));
  await context.close();
}

/** With script the page comes to its end by itself. */
async function ended(page, javaScriptEnabled) {
  for (let n = 0; n < 100; n++) {
    if ((await page.locator('#report .answer.now').count()) === 0) {
      break;
    }
    await page.waitForTimeout(200);
    if (!javaScriptEnabled) {
      await page.reload();
    }
  }
  return (await page.locator('#report h1').textContent()).trim();
}

async function told(page, say, where, sentence) {
  const rows = await page.locator('.wrong tbody tr').count();
  const text = await page.locator('.wrong').textContent();
  const csv = await page.request.get(await page.locator('a.csv').evaluate((link) => link.href));
  const lines = (await csv.text()).trim().split('\r\n').length;
  say('upload', `${where}, what is wrong`, [
    rows === 2 ? '' : `${rows} rows`,
    text.includes(sentence) ? '' : `no '${sentence}'`,
    lines === 3 ? '' : `${lines} lines of CSV`,
  ].filter(Boolean).join('; '));
}

async function nothingChosen(page, say, where) {
  await page.locator('#file').evaluate((field) => field.removeAttribute('required'));
  await Promise.all([page.waitForNavigation(), page.locator('button[value=try]').click()]);
  const alert = await page.locator('[role=alert]').textContent();
  say('upload', `${where} nothing chosen`, alert.includes('FILE_MISSING') ? '' : alert);
}

async function tooLarge(stage, say) {
  const folder = mkdtempSync(join(tmpdir(), 'yidan-large-'));
  const file = join(folder, 'large.csv');
  writeFileSync(file, Buffer.alloc((64 << 20) + 1, 0x2c));
  const context = await contextOf(stage);
  const { page } = await visit(stage, context, '/files', 'zh');
  await page.locator('#file').setInputFiles(file);
  await Promise.all([page.waitForNavigation(), page.locator('button[value=try]').click()]);
  const body = await page.locator('body').textContent();
  say('upload', 'too large', body.includes('FILE_TOO_LARGE') ? '' : body.trim().slice(0, 200));
  await context.close();
  rmSync(folder, { recursive: true });
}

/** Somebody else's page cannot send a file in the name of who is signed in. */
async function forged(stage, say) {
  const context = await contextOf(stage);
  const answer = await context.request.post(`${stage.base}/files`, { multipart: { layout: 'scale-1', act: 'post', file: FILE } });
  say('upload', 'forged', answer.status() === 403 ? '' : `status ${answer.status()}`);
  await context.close();
}
