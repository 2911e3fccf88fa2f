import { createMailServer } from '../../../../../features/letters/use-cases/sending/mail-server';
import { limited, refusal, simulate, TAKEN } from '../../support/simulate';

/** How far a letter was taken from its place. */
const displaced = (taken: readonly { readonly number: number }[]): number =>
  Math.max(...taken.map(({ number }, at) => Math.abs(number - at)));

describe('a mail server that takes a limited number of letters', () => {
  it.each([
    ['one a second', 1, '450 4.7.1 try again later', 1, 20],
    ['one a second, and says 421', 1, '421 4.7.0 try again later', 1, 20],
    ['one a second, by the code alone', 1, '451 not now', 1, 20],
    ['one a second, and answers slowly', 1, '450 4.7.1 too many', 1, 900],
    ['seven in ten seconds', 0.7, '450 4.7.1 try again later', 1, 20],
    ['one in three seconds', 1 / 3, '450 4.7.1 rate', 1, 20],
    ['seven a second', 7, '452 4.3.1 busy', 7, 30],
    ['fifty a second', 50, '451 4.7.1 try again later', 50, 30],
    ['a hundred a second', 100, '451 rate limit', 50, 20],
  ])('%s: at least 80 %% of what it would take is used, and the order is kept', (_, perSecond, reply, burst, answerMs) => {
    const seconds = perSecond < 1 ? 400 : 120;
    const { taken, refused } = simulate(limited(perSecond, reply, burst), {
      letters: Math.ceil(perSecond * seconds * 1.2),
      seconds,
      answerMs,
    });
    expect(taken.length / (perSecond * seconds)).toBeGreaterThan(0.8);
    expect(refused).toBeLessThan(taken.length * 0.6);
    expect(displaced(taken)).toBeLessThanOrEqual(Math.max(20, perSecond));
  });

  it('that takes more later is soon served as fast as it can', () => {
    const slow = limited(1, '450 rate', 1);
    const { taken } = simulate((letter) => (letter.nowMs < 60_000 ? slow(letter) : TAKEN), { letters: 10_000, seconds: 120 });
    // Twenty seconds at full speed, and half a minute to find out.
    expect(taken).toHaveLength(10_000);
    expect(taken.at(-1)?.atMs).toBeLessThan(110_000);
  });

  it('and refused everybody for ten minutes is served again within a minute of taking letters', () => {
    const { taken } = simulate(({ nowMs }) => (nowMs < 600_000 ? refusal('421 4.3.2 overloaded') : TAKEN), { letters: 200, seconds: 720 });
    expect(taken).toHaveLength(200);
    expect(taken.at(-1)?.atMs).toBeLessThan(660_000);
  });
});

it('a server that refuses nothing is never held back', () => {
  const { taken } = simulate(() => TAKEN, { letters: 20_000, seconds: 10 });
  expect(taken.length).toBeGreaterThanOrEqual(4_990);
});

it('a fixed limit is kept, and used', () => {
  const { taken } = simulate(() => TAKEN, { perSecond: 2, seconds: 60 });
  expect(taken.length).toBeGreaterThanOrEqual(118);
  expect(taken.length).toBeLessThanOrEqual(121);
});

describe('greylisting', () => {
  it('of one receiver holds up nobody else', () => {
    const { taken } = simulate(({ number, nowMs }) => (number === 5 && nowMs < 300_000 ? refusal('450 4.7.1 try again later') : TAKEN), { seconds: 420 }); // prettier-ignore
    expect(taken).toHaveLength(800);
    expect(taken.filter(({ atMs }) => atMs < 60_000)).toHaveLength(799);
    expect(taken.at(-1)?.number).toBe(5);
  });

  it.each(['451 4.7.1 Greylisted', '451 4.7.1 try again later'])('of everybody (%s) delays the run by minutes, not by hours', (reply) => {
    const firstSeen = new Map<number, number>();
    const { taken } = simulate(
      ({ number, nowMs }) => {
        const first = firstSeen.get(number) ?? nowMs;
        firstSeen.set(number, first);
        return nowMs - first < 50_000 ? refusal(reply) : TAKEN;
      },
      { letters: 200, seconds: 15 * 60 },
    );
    expect(taken).toHaveLength(200);
  });
});

describe('a refusal that hits everybody', () => {
  it.each([
    ['554 5.7.1 Relay access denied', 'receiver'],
    ['550 5.7.1 policy', 'message'],
    ['553 5.1.8 sender', 'sender'],
    ['550 relaying is not for you', 'receiver'],
  ] as const)('%s at %s: all wait, it is told, and they leave by themselves when it is over', (reply, stage) => {
    const { taken, failed, refused, news } = simulate(({ nowMs }) => (nowMs < 300_000 ? refusal(reply, stage) : TAKEN), {
      letters: 50,
      seconds: 420,
    });
    expect(failed).toEqual([]);
    expect(taken).toHaveLength(50);
    expect(refused).toBeLessThan(60);
    expect(news[0]).toBe('refuses');
    expect(news.at(-1)).toBe('takes');
  });

  it('but one receiver that is unknown fails, and so does one that a policy refuses while others are taken', () => {
    const { taken, failed, news } = simulate(({ number }) => {
      if (number === 3) return refusal('550 5.1.1 no such user');
      if (number === 7) return refusal('550 5.7.1 only members may write to this list');
      return number === 9 ? refusal('550 unknown') : TAKEN;
    });
    expect(taken).toHaveLength(797);
    expect([...failed].sort()).toEqual([3, 7, 9]);
    expect([...new Set(news)]).toEqual(['takes']);
  });

  it('is told of even when there is one letter only', () => {
    const { taken, news } = simulate(() => refusal('554 5.7.1 Relay access denied'), { letters: 1, seconds: 30 });
    expect(taken).toEqual([]);
    expect(news).toContain('refuses');
  });
});

it('of a server that will not have our letters no more than one letter at a time is asked, ever more seldom', () => {
  const asked: number[] = [];
  simulate(({ nowMs }) => (asked.push(nowMs), refusal('553 5.1.8 sender', 'sender')), { letters: 50, seconds: 600, connections: 1 });
  const gaps = asked.slice(1).map((atMs, at) => atMs - (asked[at] ?? 0));
  expect(gaps.at(0)).toBeGreaterThanOrEqual(5_000);
  expect(gaps.at(-1)).toBeGreaterThanOrEqual(60_000);
});

it('a connection that cannot be opened is trouble only where no other is open', () => {
  const news: string[] = [];
  const server = createMailServer({ limits: { perSecond: Infinity, connections: 10 }, nowMs: () => 0, onNews: ({ is }) => news.push(is) });
  const problem = { message: 'connect ECONNREFUSED', isAboutTls: false };
  server.connected();
  server.notConnected(problem, false);
  expect(news).toEqual(['connected']);
  expect(server.connections()).toBeLessThan(10);
  server.notConnected(problem, true);
  expect(news).toEqual(['connected', 'away']);
});
