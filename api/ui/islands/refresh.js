// Keeps parts of a page as they are on the server: asks every half minute for the address in `data-refresh`, by its ETag (what has not changed is not sent
// again), and puts what each `data-part` of the answer holds into the page's part of the same name. It waits while somebody is at work in a part, and stops
// ten minutes after the reader last did something, so that an open page does not hold a session that ends without use. The line that names the address says
// what it does. Without this script the page's own button does the same.
(() => {
  const EVERY_MS = 30_000;
  const IDLE_MS = 10 * 60_000;
  const note = document.querySelector('[data-refresh]');
  if (!note) return;
  let etag = '';
  let usedAtMs = Date.now();
  const say = (name) => {
    note.textContent = note.getAttribute(`data-${name}`);
  };
  const used = () => {
    usedAtMs = Date.now();
  };
  for (const event of ['pointerdown', 'keydown', 'scroll']) addEventListener(event, used, { passive: true });
  const put = (answer) => {
    for (const fresh of new DOMParser().parseFromString(answer, 'text/html').querySelectorAll('[data-part]')) {
      document.querySelector(`[data-part="${fresh.getAttribute('data-part')}"]`)?.replaceChildren(...fresh.childNodes);
    }
  };
  const refresh = async () => {
    if (document.hidden || document.activeElement?.closest('[data-part]')) return;
    if (Date.now() - usedAtMs > IDLE_MS) return say('stopped');
    try {
      const answer = await fetch(note.getAttribute('data-refresh'), { headers: { 'If-None-Match': etag }, redirect: 'manual' });
      if (answer.status === 200) {
        etag = answer.headers.get('ETag') ?? '';
        put(await answer.text());
      }
      say(answer.status === 200 || answer.status === 304 ? 'live' : 'stopped');
    } catch {
      say('stopped');
    }
  };
  say('live');
  setInterval(() => void refresh(), EVERY_MS);
  document.addEventListener('visibilitychange', () => void refresh());
})();
