// The page on A4: the paper says which waybills or rules it is about and what the answer was, in whatever colours it is printed.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LANGUAGES, pages } from '../pages.mjs';
import { twoAtATime, visit } from '../stage.mjs';

const PAPER = { format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } };

export async function print(stage, say) {
  const all = pages(stage)
    .filter((page) => page.shown && !page.status)
    .flatMap((page) => LANGUAGES.map((lang) => ({ ...page, lang })));
  await twoAtATime(stage, { colorScheme: 'dark' }, all, (context, one) => onPaper(stage, say, context, one));
}

async function onPaper(stage, say, context, { name, path, lang }) {
  const { page } = await visit(stage, context, path, lang);
  const where = `${name}-a4-${lang}`;
  const file = `${stage.screens}/${where}.pdf`;
  await page.pdf({ path: file, ...PAPER });
  const told = await page.locator('h1, .identity .number, .list .number, .rule h2, .sent a, .wrong .value, .amendment h2, .field-of .say, .desk h2, .office h2, .behind a').allTextContents();
  const text = squeezed(await poppler('pdftotext', '-raw', file, '-'));
  const lacking = told.filter((words) => !text.includes(squeezed(words)));
  say('print', `${where} says ${told.length}`, told.length >= 2 ? '' : 'nothing but what the page is called');
  say('print', where, lacking.map((words) => `not on paper: ${words}`).join('; '));
  const size = /Page size: .*/.exec(await poppler('pdfinfo', file))[0];
  say('print', `${where} size`, size.includes('A4') ? '' : size);
  await poppler('pdftoppm', '-r', '80', '-png', '-f', '1', '-singlefile', file, file.replace('.pdf', ''));
  await page.close();
}

function squeezed(text) {
  return text.replace(/\s+/g, '');
}

async function poppler(command, ...args) {
  try {
    return (await promisify(execFile)(command, args)).stdout;
  } catch (e) {
    throw e.code === 'ENOENT' ? new Error(`${command} is needed; install poppler-utils`) : e;
  }
}
