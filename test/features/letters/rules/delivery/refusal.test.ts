import type { Refusal } from '../../../../../core/mail/refusal';
import { readRefusal, withoutParticulars } from '../../../../../features/letters/rules/delivery/refusal';

type Row = readonly [reply: string, stage: Refusal['stage'], about: string];

/** What servers say, and whom it is about: Postfix, Exchange, Coremail, QQ, and the words of RFC 5321 and RFC 3463. */
const LASTING: readonly Row[] = [
  ['550 5.1.1 <li@b.cn>: Recipient address rejected: User unknown', 'receiver', 'receiver'],
  ['550 5.1.2 Bad destination system', 'receiver', 'receiver'],
  ['550-5.1.1 The account does not exist', 'receiver', 'receiver'],
  ['552 5.2.2 mailbox full', 'receiver', 'receiver'],
  ['550 5.2.1 mailbox disabled', 'message', 'receiver'],
  ['550 no such user here', 'receiver', 'likelyReceiver'],
  ['551 user not local', 'receiver', 'likelyReceiver'],
  ['553 mailbox name not allowed', 'receiver', 'likelyReceiver'],
  ['550 relay not permitted', 'receiver', 'unclear'],
  ['554 5.7.1 <li@b.cn>: Relay access denied', 'receiver', 'unclear'],
  ['550 5.7.1 Service unavailable, client host blocked', 'receiver', 'unclear'],
  ['554 transaction failed', 'receiver', 'unclear'],
  ['554 5.7.1 message looks like spam', 'message', 'unclear'],
  ['550 5.4.1 recipient address rejected: access denied', 'receiver', 'unclear'],
  ['550 5.1.8 sender address rejected', 'receiver', 'server'],
  ['553 5.7.1 sender not owned by user', 'sender', 'server'],
  ['550 sender rejected', 'sender', 'server'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'sender', 'server'],
  ['530 5.7.1 authentication required', 'receiver', 'server'],
  ['535 5.7.8 authentication failed', 'login', 'server'],
  ['554 5.7.1 no service for you', 'connect', 'server'],
  ['550 5.3.2 system not accepting messages', 'receiver', 'server'],
  ['552 5.3.4 message too big', 'message', 'letter'],
  ['552 size', 'sender', 'letter'],
  ['550 5.6.0 content', 'message', 'letter'],
];
const FOR_NOW: readonly Row[] = [
  ['421 4.7.0 too many connections', 'receiver', 'server'],
  ['421 closing', 'message', 'server'],
  ['450 4.7.1 Error: too much mail from 10.1.2.3', 'receiver', 'server'],
  ['450 4.7.1 rate exceeded', 'receiver', 'server'],
  ['451 发信频率过快', 'receiver', 'server'],
  ['452 insufficient system storage', 'receiver', 'server'],
  ['452 4.3.1 insufficient system storage', 'message', 'server'],
  ['451 4.3.0 queue file write error', 'message', 'server'],
  ['450 try later', 'sender', 'server'],
  ['452 4.2.2 mailbox over quota', 'receiver', 'receiver'],
  ['450 4.2.0 <li@b.cn>: Recipient address rejected: Greylisted', 'receiver', 'receiver'],
  ['451 4.7.1 Greylisting in action, please come back later', 'receiver', 'receiver'],
  ['450 4.1.1 unverified address', 'receiver', 'receiver'],
  ['450 not now', 'receiver', 'unclear'],
  ['451 4.7.1 please try again later', 'receiver', 'unclear'],
  ['451 local error in processing', 'message', 'unclear'],
];
const read = (reply: string, stage: Refusal['stage']) => readRefusal({ stage, reply, code: Number(reply.slice(0, 3)) });

test.each(LASTING)('for good: %s at %s is about the %s', (reply, stage, about) => {
  expect(read(reply, stage)).toEqual({ about, isLasting: true });
});

test.each(FOR_NOW)('for now: %s at %s is about the %s', (reply, stage, about) => {
  expect(read(reply, stage)).toEqual({ about, isLasting: false });
});

test('a connection ended without a word is no refusal for good, and says nothing about the receiver', () => {
  expect(readRefusal({ stage: 'receiver', code: 0, reply: 'Connection closed unexpectedly' })).toEqual({
    about: 'unclear',
    isLasting: false,
  });
});

test('the same refusal for different receivers is known again', () => {
  const one = withoutParticulars('554 5.7.1 <li@b.cn>: Relay access denied (in reply to 4F2A91C3)');
  expect(withoutParticulars('554 5.7.1 <wang@c.cn>: Relay access denied (in reply to 77B0A1D2)')).toBe(one);
  expect(withoutParticulars('550 5.1.1 <wang@c.cn>: User unknown')).not.toBe(one);
});
