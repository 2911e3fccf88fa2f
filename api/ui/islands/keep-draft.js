/**
 * Keeps what is typed into a form with `data-draft` (where its draft is posted to) by itself: some seconds after the last stroke, and when the page is left.
 * Without it the form has its button. Its `<output>` says what became of it, in its own words.
 */
(() => {
  const PAUSE_MS = 8_000;

  /** What was typed; files are chosen anew, and cannot be kept. */
  const textsOf = (form) => {
    const texts = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') texts.append(name, value);
    return texts;
  };

  const watch = (form) => {
    const note = form.querySelector('output');
    let timer;
    let keeping;
    let isTyped = false;

    /** The answer leads back to the page: that it does is enough. */
    const keep = async () => {
      clearTimeout(timer);
      isTyped = false;
      try {
        const answer = await fetch(form.dataset.draft, { method: 'POST', body: textsOf(form), redirect: 'manual', keepalive: true });
        if (answer.type !== 'opaqueredirect') throw new Error(String(answer.status));
        note.textContent = note.dataset.kept;
      } catch {
        isTyped = true;
        note.textContent = note.dataset.lost;
      }
    };
    const keepOnce = () => {
      keeping ??= keep().finally(() => {
        keeping = undefined;
      });
    };

    form.addEventListener('input', () => {
      isTyped = true;
      clearTimeout(timer);
      timer = setTimeout(keepOnce, PAUSE_MS);
    });
    // What is handed in must not be kept after it: a draft on its way arrives first.
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      isTyped = false;
      if (keeping === undefined) return;
      event.preventDefault();
      void keeping.then(() => form.requestSubmit(event.submitter));
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && isTyped) keepOnce();
    });
  };

  document.querySelectorAll('form[data-draft]').forEach(watch);
})();
