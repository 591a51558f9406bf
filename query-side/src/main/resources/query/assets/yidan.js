/* What a page does beyond links and forms; all its words come from the page. */
(() => {
  'use strict';
  const SILENCE = 30000;
  const by = id => document.getElementById(id);
  const say = (text, ...with_) => text.replace(/\{(\d)\}/g, (_, n) => with_[n]);

  // Printing
  const print = by('print');
  if (print) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = print.dataset.print;
    button.addEventListener('click', () => window.print());
    print.replaceChildren(button);
  }

  // Live updates: when nothing comes, the page says so and stops counting waiting times
  const main = by('main');
  const stale = by('stale');
  let source;
  let heard = Date.now();
  let tries = 0;
  let retryAt = 0;

  function fresh() {
    heard = Date.now();
    tries = 0;
    if (stale && !stale.hidden) {
      stale.hidden = true;
      by('asof').hidden = true;
    }
  }

  function look() {
    if (Date.now() - heard < SILENCE) return;
    if (source && source.readyState === EventSource.OPEN) {
      source.close();
      source.onerror(new Event('error'));
    }
    const at = by('foot').dataset.at;
    stale.querySelector('b').textContent = say(stale.dataset.since, at);
    const seconds = Math.ceil((retryAt - Date.now()) / 1000);
    stale.querySelector('span').textContent = say(seconds > 0 ? stale.dataset.next : stale.dataset.trying, tries, seconds);
    by('asof').textContent = say(stale.dataset.asof, at);
    stale.hidden = by('asof').hidden = false;
  }

  if (stale && main.hasAttribute('sse-connect')) {
    htmx.createEventSource = url => (source = new EventSource(url));
    main.addEventListener('htmx:sseMessage', fresh);
    main.addEventListener('htmx:sseError', () => {
      tries++;
      const wait = source.readyState === EventSource.CLOSED ? 500 * Math.min(2 ** tries, 128) : 3000;
      retryAt = Date.now() + wait;
    });
    setInterval(look, 1000);
  }

  // What is swapped keeps what was unfolded; new records wait while older ones are being read
  const news = by('news');
  let held;

  function reading(list) {
    return list.getBoundingClientRect().top < 0;
  }

  function show() {
    if (!held) return;
    by('history').replaceWith(held);
    held = null;
    news.hidden = true;
  }

  document.addEventListener('htmx:oobBeforeSwap', event => {
    const { target, fragment } = event.detail;
    target.querySelectorAll('details[id][open]').forEach(one => {
      const next = fragment.querySelector('#' + one.id);
      if (next) next.open = true;
    });
    if (target.id !== 'history' || !news) return;
    const rows = [...fragment.querySelectorAll('li[id]')].filter(row => !by(row.id)).length;
    if (rows > 0 && reading(target)) {
      event.detail.shouldSwap = false;
      held = fragment.cloneNode(true);
      news.textContent = say(news.dataset.text, rows);
      news.hidden = false;
    } else {
      held = null;
      news.hidden = true;
    }
  });
  if (news) {
    news.addEventListener('click', () => {
      show();
      by('history').scrollIntoView();
    });
    window.addEventListener('scroll', () => held && !reading(by('history')) && show(), { passive: true });
  }

  // Keys: / searches, j and k go from row to row, Enter opens; they can be switched off
  const keys = by('keys');
  const off = () => localStorage.getItem('keys') === 'off';
  const rows = () => [...document.querySelectorAll('#history li[id], [data-row]')];

  function told() {
    keys.hidden = false;
    keys.textContent = off() ? keys.dataset.on : keys.dataset.off;
  }

  function go(step) {
    const all = rows();
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + step))];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  }

  if (keys) {
    told();
    keys.addEventListener('click', () => {
      localStorage.setItem('keys', off() ? 'on' : 'off');
      told();
    });
  }
  document.addEventListener('keydown', event => {
    if (off() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.key === '/' && by('q')) {
      event.preventDefault();
      by('q').focus();
      by('q').select();
    } else if (event.key === 'j') {
      go(1);
    } else if (event.key === 'k') {
      go(-1);
    } else if (event.key === 'Enter' && rows().includes(event.target)) {
      const open = event.target.querySelector('a, summary');
      if (open) open.click();
    }
  });
})();
