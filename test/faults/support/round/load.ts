import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import { setTimeout as elapse } from 'node:timers/promises';
import { json, type Visitor } from '../../../support/web/web';
import type { Write } from './plan';

/** A unit's part in a task, as the load works on it. */
export interface Part {
  readonly assignmentId: string;
  /** The result that the unit owes. */
  readonly resultId: string;
  readonly unit: Visitor;
}

/**
 * What became of a write. `done`: it was answered 2xx. `unknown`: no answer came, or none that says whether it was done. `refused`: a 4xx at the first attempt,
 * which a write of the load never deserves.
 */
export interface Written extends Write {
  /** A text of this write alone, which is stored with it. */
  readonly marker: string;
  readonly outcome: 'done' | 'unknown' | 'refused';
  readonly status: number;
  readonly answer: unknown;
  /** Answers to one key that were not the same. */
  readonly differing: readonly unknown[];
  /** The county's clock after the answer, epoch milliseconds; absent where it could not be read. */
  readonly answeredAtMs?: number;
}

export interface LoadOptions {
  readonly parts: readonly Part[];
  readonly office: Visitor;
  /** Over which time the writes are spread. */
  readonly overMs: number;
  readonly deadlineDay: string;
  /** The county's clock, epoch milliseconds; rejects while the database is away. */
  readonly countyNowMs: () => Promise<number>;
  /** When nobody asks any more: what is not answered then stays unknown. */
  readonly giveUp: AbortSignal;
}

const LANES = 4;
const RETRY_MS = 250;
/** After this many answers that the first request is still on its way, whoever asks goes away. */
const MOST_IN_FLIGHT = 20;

interface Sent {
  readonly status: number;
  readonly body: unknown;
}

type Known = Readonly<Record<string, string>>;

/** Address and body of a write; undefined where what it builds on was never answered. */
function requestOf({ kind }: Write, { assignmentId, resultId }: Part, known: Known, marker: string, deadlineDay: string) {
  const { reportId, extensionRequestId } = known;
  const about = { receipt: assignmentId, report: resultId, extension: resultId, accept: reportId, return: reportId, grant: extensionRequestId, refuse: extensionRequestId }[kind]; // prettier-ignore
  if (about === undefined) return undefined;
  const requests = {
    receipt: { path: `/api/assignments/${about}/receipt`, body: { note: marker } },
    report: { path: `/api/obligations/${about}/reports`, body: { text: marker, isFinal: true } },
    accept: { path: `/api/reports/${about}/acceptance`, body: { note: marker } },
    return: { path: `/api/reports/${about}/return`, body: { reason: marker } },
    extension: {
      path: `/api/obligations/${about}/extension-requests`,
      body: { requestedDay: deadlineDay, reason: '汛期', progress: marker },
    },
    grant: { path: `/api/extension-requests/${about}/decision`, body: { decision: 'granted', note: marker } },
    refuse: { path: `/api/extension-requests/${about}/decision`, body: { decision: 'refused', note: marker } },
  } as const;
  return requests[kind];
}

/** One request; no answer counts as status 0. */
const send = (visitor: Visitor, path: string, body: unknown, key: string): Promise<Sent> =>
  visitor.post(path, body, { 'idempotency-key': key }).then(
    async (answer) => ({ status: answer.status, body: await json<unknown>(answer).catch(() => undefined) }),
    () => ({ status: 0, body: undefined }),
  );

const isDone = ({ status }: Sent): boolean => status >= 200 && status < 300;
const isInFlight = ({ status, body }: Sent): boolean =>
  status === 409 && (body as { code?: string } | undefined)?.code === 'requestInFlight';
/** An answer after which asking again makes sense. */
const isOpen = (sent: Sent): boolean => sent.status === 0 || sent.status >= 500 || sent.status === 429 || isInFlight(sent);

/** Sends a write until it is known what became of it, always with the same key. */
async function perform(
  write: Write,
  { path, body }: { path: string; body: unknown },
  visitor: Visitor,
  marker: string,
  giveUp: AbortSignal,
): Promise<Written> {
  const key = randomUUID();
  const all: Sent[] = [];
  for (let inFlight = 0; inFlight < MOST_IN_FLIGHT; await elapse(RETRY_MS)) {
    const sent = await Promise.all(Array.from({ length: write.copies }, () => send(visitor, path, body, key)));
    const wasUnknown = all.some(isOpen);
    all.push(...sent);
    const done = all.filter(isDone);
    const definite = sent.find((one) => !isOpen(one));
    const told = (outcome: Written['outcome'], { status, body: answer }: Sent): Written => ({
      ...write,
      marker,
      outcome,
      status,
      answer,
      differing: done.slice(1).flatMap((other) => (isDeepStrictEqual(other.body, done[0]?.body) ? [] : [other.body])),
    });
    if (done[0]) return told('done', done[0]);
    if (definite) return told(wasUnknown || sent.some((one) => one.status === 0 || one.status >= 500) ? 'unknown' : 'refused', definite);
    if (write.isAbandoned || giveUp.aborted) return told('unknown', sent[0] ?? { status: 0, body: undefined });
    if (sent.every(isInFlight)) inFlight += 1;
  }
  return { ...write, marker, outcome: 'unknown', status: 409, answer: undefined, differing: [] };
}

/** Carries the writes out, several parts at once and the writes of each part in their order, spread over the time of the faults. Returns what became of each. */
export async function writeAll(writes: readonly Write[], options: LoadOptions): Promise<readonly Written[]> {
  const { parts, office, overMs, deadlineDay, countyNowMs, giveUp } = options;
  const beganMs = performance.now();
  const written: Written[] = [];
  const known = new Map<number, Known>();
  const lane = async (number: number): Promise<void> => {
    for (const [at, write] of writes.entries()) {
      const part = parts[write.part];
      if (!part || write.part % LANES !== number) continue;
      await elapse(Math.max(0, (at / writes.length) * overMs - (performance.now() - beganMs)));
      const marker = `${write.kind} ${randomUUID()}`;
      const facts = known.get(write.part) ?? {};
      const request = requestOf(write, part, facts, marker, deadlineDay);
      if (!request || facts['lost']) continue;
      const isOffice = ['accept', 'return', 'grant', 'refuse'].includes(write.kind);
      const result = await perform(write, request, isOffice ? office : part.unit, marker, giveUp);
      const answeredAtMs = await countyNowMs().catch(() => undefined);
      written.push({ ...result, ...(answeredAtMs !== undefined && { answeredAtMs }) });
      known.set(write.part, result.outcome === 'done' ? { ...facts, ...(result.answer as Known) } : { lost: 'yes' });
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  return written;
}
