const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

/**
 * Shows what the launcher is doing, one line per step with the time it took. A long step says so while it works:
 * each second on a terminal (the same line), every ten seconds elsewhere. Quick steps (below `quietMs`) print nothing.
 */
export function createProgress(stream = process.stdout, { quietMs = 0 } = {}) {
  const isTerminal = stream.isTTY === true;
  return async function step(name, work) {
    const began = performance.now();
    let detail = '';
    const show = () =>
      stream.write(isTerminal ? `\r\x1b[2K… ${name}${detail} ${seconds(began)}` : `… ${name}${detail} ${seconds(began)}\n`);
    const timer = setInterval(show, isTerminal ? 1_000 : 10_000);
    try {
      const answer = await work((text) => {
        detail = `（${text}）`;
        if (isTerminal) show();
      });
      clearInterval(timer);
      if (performance.now() - began >= quietMs) stream.write(`${isTerminal ? '\r\x1b[2K' : ''}✓ ${name}${detail} ${seconds(began)}\n`);
      return answer;
    } catch (error) {
      clearInterval(timer);
      stream.write(`${isTerminal ? '\r\x1b[2K' : ''}✗ ${name} ${seconds(began)}\n`);
      throw error;
    }
  };
}
