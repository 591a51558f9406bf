/* A case goes on while its forms are filled in: what is being typed stays, and newer forms wait until they are taken. */
(() => {
  'use strict';
  const by = id => document.getElementById(id);
  const newer = by('newer');
  let held;

  const fields = () => [...by('forms').querySelectorAll('input:not([type=hidden])')];
  const given = () => 'typed' in by('forms').dataset;
  const typed = () => fields().filter(field => given() || field.value !== field.defaultValue);
  const busy = () => typed().length || by('forms').matches(':hover, :focus-within');

  function take() {
    const kept = typed();
    by('forms').replaceWith(held);
    kept.filter(({ id }) => by(id)).forEach(({ id, value }) => by(id).value = value);
    held = null;
    newer.hidden = true;
  }

  addEventListener('htmx:oobBeforeSwap', event => {
    const { target, fragment } = event.detail;
    if (target.id !== 'forms') return;
    const late = busy();
    event.detail.shouldSwap = !late;
    held = late ? fragment.querySelector('#forms').cloneNode(true) : null;
    newer.hidden = !late;
  });
  newer.addEventListener('click', () => {
    take();
    by('forms').focus();
  });
  setInterval(() => held && !busy() && take(), 1000);
})();
