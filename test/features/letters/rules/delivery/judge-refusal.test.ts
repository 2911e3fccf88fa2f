import { type Evidence, judgeRefusal, type Verdict } from '../../../../../features/letters/rules/delivery/judge-refusal';
import type { RefusalAbout } from '../../../../../features/letters/rules/delivery/refusal';

const MINUTE = 60_000;
/** The first refusal of a letter, by a server that takes letters. */
const FIRST: Evidence = { refusals: 1, othersTaken: 0, othersRefused: 0, sinceTakenMs: 500, deferrals: 0 };
const NOTHING_TAKEN = { sinceTakenMs: Infinity };
const says = (verdict: Verdict): string =>
  [verdict.is, 'pauseMs' in verdict && verdict.is === 'putOff' && `${verdict.pauseMs / 1000}s`, 'holdsAll' in verdict && verdict.holdsAll && 'all'] // prettier-ignore
    .filter(Boolean)
    .join(' ');

type Row = readonly [what: string, about: RefusalAbout, evidence: Partial<Evidence>, verdict: string];

const LASTING: readonly Row[] = [
  ['one receiver is unknown', 'receiver', {}, 'failed'],
  ['some receivers are unknown', 'receiver', { othersRefused: 5, ...NOTHING_TAKEN }, 'failed'],
  ['everybody is unknown all at once', 'receiver', { othersRefused: 20, ...NOTHING_TAKEN }, 'ours all'],
  ['the letter is too big', 'letter', {}, 'failed'],
  ['the sender is refused', 'server', {}, 'ours all'],
  ['the sender is refused, whatever else is taken', 'server', { refusals: 9, othersTaken: 9 }, 'ours all'],
  ['a code alone says unknown: looked at again', 'likelyReceiver', {}, 'putOff 2s'],
  ['a code alone says unknown, others are taken', 'likelyReceiver', { refusals: 2, othersTaken: 1 }, 'failed'],
  ['a code alone says unknown, nobody else was asked', 'likelyReceiver', { refusals: 2, ...NOTHING_TAKEN }, 'failed'],
  ['a code alone says the same to all', 'likelyReceiver', { refusals: 2, othersRefused: 2, ...NOTHING_TAKEN }, 'ours all'],
  ['policy, nothing was ever taken', 'unclear', NOTHING_TAKEN, 'ours all'],
  ['policy, others were taken a moment ago', 'unclear', {}, 'ours'],
  ['policy, the same to three receivers', 'unclear', { othersRefused: 2 }, 'ours all'],
  ['policy, others are taken meanwhile and this one is refused again', 'unclear', { refusals: 2, othersTaken: 1 }, 'failed'],
  ['policy, refused again and nothing taken since', 'unclear', { refusals: 5, ...NOTHING_TAKEN }, 'ours all'],
];
const FOR_NOW: readonly Row[] = [
  ['greylisted', 'receiver', {}, 'putOff 60s'],
  ['greylisted for the third time', 'receiver', { refusals: 3, deferrals: 2 }, 'putOff 900s'],
  ['too fast', 'server', {}, 'slowDown'],
  ['too fast for the tenth time', 'server', { refusals: 10, othersTaken: 50 }, 'slowDown'],
  ['unclear: the letter keeps its place', 'unclear', {}, 'slowDown'],
  ['unclear again, others taken by chance', 'unclear', { refusals: 2, othersTaken: 8 }, 'slowDown'],
  ['unclear three times while others go by: it is the receiver', 'unclear', { refusals: 3, othersTaken: 3 }, 'putOff 60s'],
  ['unclear twice and nothing taken: the next letter is tried', 'unclear', { refusals: 2, ...NOTHING_TAKEN }, 'putOff 60s'],
  ['unclear for long and nothing taken: no longer than five minutes', 'unclear', { refusals: 6, deferrals: 5, ...NOTHING_TAKEN }, 'putOff 300s'], // prettier-ignore
];

test.each(LASTING)('for good: %s', (_, about, evidence, verdict) => {
  expect(says(judgeRefusal({ about, isLasting: true }, { ...FIRST, ...evidence }))).toBe(verdict);
});

test.each(FOR_NOW)('for now: %s', (_, about, evidence, verdict) => {
  expect(says(judgeRefusal({ about, isLasting: false }, { ...FIRST, ...evidence }))).toBe(verdict);
});

test('the pace falls all the way only where it is plain that it is too fast', () => {
  const slow = (about: RefusalAbout, sinceTakenMs: number) => judgeRefusal({ about, isLasting: false }, { ...FIRST, sinceTakenMs });
  expect(slow('server', Infinity)).toEqual({ is: 'slowDown', isSure: true });
  expect(slow('unclear', MINUTE)).toEqual({ is: 'slowDown', isSure: true });
  expect(slow('unclear', MINUTE + 1)).toEqual({ is: 'slowDown', isSure: false });
});
