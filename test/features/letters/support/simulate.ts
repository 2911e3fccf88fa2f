import { createMailServer, type ServerNews } from '../../../../features/letters/use-cases/sending/mail-server';
import type { SendResult } from '../../../../platform/smtp/send-result';
import type { Begun } from '../../../../features/letters/use-cases/sending/server-record';

/** What a simulated mail server answers to a letter that reaches it. */
export type Answers = (letter: { readonly number: number; readonly attempt: number; readonly nowMs: number }) => SendResult;

export interface Simulated {
  /** Numbers of the letters, in the order in which they were taken, with the instant. */
  readonly taken: readonly { readonly number: number; readonly atMs: number }[];
  readonly refused: number;
  readonly failed: readonly number[];
  readonly news: readonly ServerNews['is'][];
}

export const TAKEN: SendResult = { outcome: 'sent', reply: '250 taken' };
export const refusal = (reply: string, stage: 'sender' | 'receiver' | 'message' = 'receiver'): SendResult => ({
  outcome: 'refused',
  refusal: { stage, code: Number(reply.slice(0, 3)), reply },
});

/** A server that takes `perSecond` letters and answers `reply` to the rest; what it has not taken it can take later, up to `burst`. */
export function limited(perSecond: number, reply: string, burst = 1): Answers {
  let tokens = burst;
  let atMs = 0;
  return ({ nowMs }) => {
    tokens = Math.min(burst, tokens + ((nowMs - atMs) * perSecond) / 1_000);
    atMs = nowMs;
    if (tokens < 1) return refusal(reply);
    tokens -= 1;
    return TAKEN;
  };
}

interface Waiting {
  readonly number: number;
  attempt: number;
  deferrals: number;
  dueMs: number;
}

/** Serves `letters` letters in their order with a clock of its own that goes from one event to the next: nothing here waits. */
export function simulate(
  answers: Answers,
  { letters = 800, seconds = 60, answerMs = 20, connections = 10, perSecond = Infinity } = {},
): Simulated {
  let nowMs = 0;
  const news: ServerNews['is'][] = [];
  const server = createMailServer({ limits: { perSecond, connections }, nowMs: () => nowMs, onNews: ({ is }) => news.push(is) });
  const queue: Waiting[] = Array.from({ length: letters }, (_, number) => ({ number, attempt: 0, deferrals: 0, dueMs: 0 }));
  const underWay: { readonly letter: Waiting; readonly begun: Begun; readonly result: SendResult; readonly untilMs: number }[] = [];
  const taken: { number: number; atMs: number }[] = [];
  const failed: number[] = [];
  let refused = 0;
  /** The next millisecond at which something happens. */
  const next = (): number => {
    const letterMs = queue[0] ? Math.max(queue[0].dueMs, nowMs + server.waitMs()) : Infinity;
    return Math.max(nowMs + 1, Math.ceil(Math.min(underWay[0]?.untilMs ?? Infinity, letterMs)));
  };
  for (; nowMs < seconds * 1_000; nowMs = next()) {
    while (underWay[0] && underWay[0].untilMs <= nowMs) {
      const [{ letter, begun, result }] = underWay.splice(0, 1) as [(typeof underWay)[number]];
      const settled = server.settle(begun, result);
      if (settled.outcome === 'sent') taken.push({ number: letter.number, atMs: nowMs });
      else if (settled.outcome === 'failed') failed.push(letter.number);
      else {
        refused += 1;
        letter.deferrals += settled.reason === 'refusedForNow' ? 1 : 0;
        if (settled.retryInMs !== undefined) letter.dueMs = nowMs + settled.retryInMs;
        const later = queue.findIndex(
          (other) => other.dueMs > letter.dueMs || (other.dueMs === letter.dueMs && other.number > letter.number),
        );
        queue.splice(later < 0 ? queue.length : later, 0, letter);
      }
    }
    const free = Math.min(server.connections(), connections) - underWay.length;
    for (let count = server.permits(Math.max(0, free)); count > 0 && queue[0] && queue[0].dueMs <= nowMs; count -= 1) {
      const letter = queue.shift() as Waiting;
      letter.attempt += 1;
      const begun = server.begin({ id: String(letter.number), toAddress: `p${letter.number}@b.cn`, deferrals: letter.deferrals });
      underWay.push({ letter, begun, result: answers({ ...letter, nowMs }), untilMs: nowMs + answerMs });
    }
  }
  return { taken, refused, failed, news };
}
