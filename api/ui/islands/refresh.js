// Keeps the part of a page that names its address in `data-refresh` as it is on the server, every half minute, by its ETag: what has not changed is not sent
// again. It waits while somebody is at work in the part, and stops ten minutes after the reader last did something, so that an open page does not hold a
// session that ends without use. The line marked `data-refresh-note` says what it does. Without this script the page's own button does the same.
(() => {
  const EVERY_MS = 30_000;
  const IDLE_MS = 10 * 60_000;
  const part = document.querySelector('[data-refresh]');
  const note = document.querySelector('[data-refresh-note]');
  if (!part) return;
  let etag = part.getAttribute('data-etag') ?? '';
  let usedAtMs = Date.now();
  const say = (name) => {
    if (note) note.textContent = note.getAttribute(`data-${name}`);
  };
  const used = () => {
    usedAtMs = Date.now();
  };
  for (const event of ['pointerdown', 'keydown', 'scroll']) addEventListener(event, used, { passive: true });
  const refresh = async () => {
    if (document.hidden || part.contains(document.activeElement)) return;
    if (Date.now() - usedAtMs > IDLE_MS) return say('stopped');
    try {
      const answer = await fetch(part.getAttribute('data-refresh'), { headers: { 'If-None-Match': etag }, redirect: 'manual' });
      if (answer.status === 200) {
        etag = answer.headers.get('ETag') ?? '';
        part.innerHTML = await answer.text();
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
