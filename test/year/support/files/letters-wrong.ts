import type { Accepted } from '../../../faults/support/round/mail-server';

/** The dispatcher's SMTP connections: the most letters that a kill can repeat. */
const CONNECTIONS = 10;

export interface LettersAfterKills {
  /** The Message-IDs of all letters of the instance. */
  readonly written: readonly string[];
  /** What the mail server took, in that order. */
  readonly accepted: readonly Accepted[];
  /** How many it had taken when everything was started again, one for each kill. */
  readonly starts: readonly number[];
}

/**
 * What is wrong with letters: one that is lost, one that nobody wrote, and one that left twice without need. A letter that was on its way at a kill (taken by the
 * mail server, without an answer that was heard) leaves once more after the start, under its Message-ID and to the same address, so that the receiver's server can
 * tell; of each kill as many as the dispatcher has connections at most.
 */
export function lettersWrong({ written, accepted, starts }: LettersAfterKills): readonly string[] {
  const places = new Map<string, number[]>();
  for (const [at, { messageId }] of accepted.entries()) places.set(messageId, [...(places.get(messageId) ?? []), at]);
  const addresses = (at: readonly number[]) => new Set(at.map((one) => accepted[one]?.to));
  const startBetween = ([first = 0, second = 0]: readonly number[]) => starts.find((start) => first < start && start <= second);
  const repeated = [...places].filter(([, at]) => at.length > 1);
  const ofStart = starts.map((start) => repeated.filter(([, at]) => startBetween(at) === start).length);
  return [
    ...written.filter((message) => !places.has(message)).map((message) => `lost ${message}`),
    ...[...places.keys()].filter((message) => !written.includes(message)).map((message) => `unknown ${message}`),
    ...repeated.filter(([, at]) => at.length > 2).map(([message, at]) => `${at.length} times ${message}`),
    ...repeated.filter(([, at]) => startBetween(at) === undefined).map(([message]) => `twice without a kill ${message}`),
    ...repeated.filter(([, at]) => addresses(at).size > 1).map(([message]) => `to two addresses ${message}`),
    ...ofStart.filter((letters) => letters > CONNECTIONS).map((letters) => `${letters} letters twice after a kill`),
    ...accepted
      .filter((one) => !one.isAnswered && places.get(one.messageId)?.length !== 2)
      .map(({ messageId }) => `not again ${messageId}`),
  ];
}
