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
  let refused = 0;
  let retryAt = 0;

  function note(hidden) {
    const read = eye();
    stale.hidden = by('asof').hidden = hidden;
    stay(read);
  }

  function fresh() {
    heard = Date.now();
    tries = refused = 0;
    note(true);
  }

  function look() {
    if (Date.now() - heard < SILENCE) return;
    if (source?.readyState === EventSource.OPEN) {
      source.close();
      source.onerror(new Event('error'));
    }
    const at = by('foot').dataset.at;
    stale.querySelector('b').textContent = say(stale.dataset.since, at);
    const seconds = Math.ceil((retryAt - Date.now()) / 1000);
    const next = refused > 2 ? stale.dataset.refused : seconds > 0 ? stale.dataset.next : stale.dataset.trying;
    stale.querySelector('span').textContent = say(next, tries, seconds);
    by('foot').firstElementChild.hidden = true;
    by('asof').textContent = say(stale.dataset.asof, at);
    note(false);
  }

  if (stale && main.hasAttribute('sse-connect')) {
    htmx.createEventSource = url => (source = new EventSource(url));
    main.addEventListener('htmx:sseMessage', fresh);
    main.addEventListener('htmx:sseError', () => {
      tries++;
      const closed = source.readyState === EventSource.CLOSED;
      refused = closed ? refused + 1 : 0;
      retryAt = Date.now() + (closed ? 500 * Math.min(2 ** refused, 128) : 3000);
    });
    setInterval(look, 1000);
  }

  // What is being read stays where it is
  const inside = (part, id) => part.querySelector(`[id="${id}"]`);
  const box = id => by(id).getBoundingClientRect().toJSON();
  const reading = () => by('history') && box('history').top < -8;

  function eye(next) {
    if (!scrollY) return;
    const seen = [...document.querySelectorAll(reading() ? '#history li[id]' : 'h1, main section[id]')]
      .map(({ id }) => ({ id, ...box(id) }))
      .filter(one => one.height && one.bottom > 0 && one.top < innerHeight)
      .filter(({ id }) => next?.id !== 'history' || inside(next, id));
    return seen.find(one => one.top >= 0) || seen.at(-1);
  }

  const stay = read => read && scrollBy(0, box(read.id).top - read.top);

  // What is swapped keeps what was unfolded and what has the focus
  function focus(part) {
    const one = document.activeElement;
    const id = part.contains(one) && one.closest('[id]').id;
    const stops = () => [by(id), ...by(id).querySelectorAll('a, summary, button, [tabindex]')];
    const nth = id && stops().indexOf(one);
    return () => {
      if (!id || !by(id)) return;
      if (!nth) by(id).tabIndex = -1;
      stops()[nth]?.focus({ preventScroll: true });
    };
  }

  function keep(next, old) {
    const read = eye(next);
    const refocus = focus(old);
    old.querySelectorAll('details[open]').forEach(({ id }) => inside(next, id)?.setAttribute('open', ''));
    return () => {
      stay(read);
      refocus();
    };
  }

  // New records wait while older ones are being read
  const news = by('news');
  let held;
  let settle;

  function wait(next, rows) {
    held = next;
    news.hidden = !next;
    news.textContent = say(news.dataset.text, rows);
  }

  function show() {
    const done = keep(held, by('history'));
    by('history').replaceWith(held);
    done();
    wait();
  }

  addEventListener('htmx:oobBeforeSwap', event => {
    const { target, fragment } = event.detail;
    const next = inside(fragment, target.id);
    if (target.id === 'history') {
      const rows = [...next.querySelectorAll('li[id]')].filter(row => !by(row.id)).length;
      const late = rows && reading();
      event.detail.shouldSwap = !late;
      wait(late && next.cloneNode(true), rows);
    }
    settle = keep(next, target);
  });
  addEventListener('htmx:oobAfterSwap', () => settle = settle?.());
  news?.addEventListener('click', () => {
    show();
    by('history').scrollIntoView();
  });
  addEventListener('scroll', () => held && !reading() && show());

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
    const next = all[Math.max(0, all.indexOf(document.activeElement) + step)];
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
  addEventListener('keydown', event => {
    const { key, target } = event;
    if (off() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.closest('input, textarea, select, [contenteditable]')) return;
    if (key === '/' && by('q')) {
      event.preventDefault();
      by('q').focus();
      by('q').select();
    } else if (key === 'j') {
      go(1);
    } else if (key === 'k') {
      go(-1);
    } else if (key === 'Enter' && rows().includes(target)) {
      target.querySelector('a, summary')?.click();
    }
  });
})();
