// A browser that does as it is told: a line in names a check, lines out say what was looked at, the last that it is done.
import { createInterface } from 'node:readline';
import { openStage } from './stage.mjs';
import { amend } from './checks/amend.mjs';
import { decide } from './checks/decide.mjs';
import { deskOpen, deskTold } from './checks/desk.mjs';
import { firstVisit } from './checks/bytes.mjs';
import { keyboard } from './checks/keyboard.mjs';
import { liveOpen, liveTold } from './checks/live.mjs';
import { looks } from './checks/looks.mjs';
import { print } from './checks/print.mjs';
import { signedOut } from './checks/signed-out.mjs';
import { sweep } from './checks/sweep.mjs';
import { upload } from './checks/upload.mjs';
import { withoutScript } from './checks/without-script.mjs';

const CHECKS = { amend, decide, deskOpen, deskTold, firstVisit, keyboard, liveOpen, liveTold, looks, print, signedOut, sweep, upload, withoutScript };
const PATIENCE = 600_000;

function write(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

/** What was looked at and where; wrong is empty if nothing was. */
function say(what, where, wrong = '') {
  write({ what, where, wrong });
}

async function inTime(work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

let stage;
for await (const line of createInterface({ input: process.stdin })) {
  const { check, ...asked } = JSON.parse(line);
  try {
    stage ??= await openStage(asked);
    if (CHECKS[check]) {
      await inTime(CHECKS[check](stage, say, asked));
    } else if (check !== 'open') {
      throw new Error(`no check of this name: ${check}`);
    }
  } catch (e) {
    say(check, 'the check itself', e.stack);
  }
  write({ done: check });
}
await stage?.browser.close();
