// What a first visit transfers, part by part, as the browser counts it.
import { address, contextOf } from '../stage.mjs';
import { LANGUAGES } from '../pages.mjs';

const BUDGET = 100_000;

export async function firstVisit(stage, say) {
  for (const lang of LANGUAGES) {
    await count(stage, say, { lang, path: `/w/${stage.number}`, parts: 5, live: true });
    await count(stage, say, { lang, path: '/', parts: 3 });
  }
}

async function count(stage, say, { lang, path, parts, live }) {
  const context = await contextOf(stage);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const urls = new Map();
  const bytes = new Map();
  const add = (id, more) => bytes.set(id, (bytes.get(id) ?? 0) + more);
  network.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  network.on('Network.eventSourceMessageReceived', ({ requestId, data }) => add(requestId, Buffer.byteLength(data)));
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });

  const answer = await page.goto(address(stage, path, lang));
  if (live) {
    await page.waitForFunction(() => /live|实时/i.test(document.querySelector('#foot').textContent));
  }

  const of = `${lang} ${path}`;
  for (const [id, size] of bytes) {
    say('bytes', `${of} ${size} ${new URL(urls.get(id)).pathname}`);
  }
  const sum = [...bytes.values()].reduce((one, other) => one + other, 0);
  say('bytes', `${of} ${sum} in all`, sum <= BUDGET ? '' : `${sum} is more than ${BUDGET}`);
  const raw = (await answer.body()).length;
  say('bytes', `${of} ${raw} the page itself, not compressed`, raw <= BUDGET ? '' : `${raw} is more than ${BUDGET}`);
  say('bytes', `${of} ${bytes.size} parts`, bytes.size >= parts ? '' : 'fewer parts than a page has');
  await context.close();
}
