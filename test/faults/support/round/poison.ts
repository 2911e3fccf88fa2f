import type { Visitor } from '../../../support/web/web';
import type { Part } from './load';

/** What nobody may store: each is refused with a 4xx, whatever else goes on. */
export const POISON = 'poison';

type Header = Readonly<Record<string, string>>;
const JSON_BODY: Header = { 'content-type': 'application/json' };

/** Requests that no honest program sends. */
const requestsFor = ({
  assignmentId,
  resultId,
}: Part): readonly (readonly [name: string, path: string, body: string, headers: Header])[] => {
  const receipt = `/api/assignments/${assignmentId}/receipt`;
  const report = `/api/obligations/${resultId}/reports`;
  return [
    ['a NUL', receipt, JSON.stringify({ note: `${POISON}\0` }), JSON_BODY],
    ['half a surrogate pair', report, `{"text":"${POISON}\\ud83d","isFinal":true}`, JSON_BODY],
    ['a NUL in a figure', report, JSON.stringify({ text: POISON, isFinal: true, figures: { 'a\0': 1 } }), JSON_BODY],
    ['half a document', receipt, `{"note":"${POISON}`, JSON_BODY],
    ['a list', receipt, `["${POISON}"]`, JSON_BODY],
    ['too much', report, JSON.stringify({ text: POISON.repeat(100_000), isFinal: true }), JSON_BODY],
    ['a form', receipt, `note=${POISON}`, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a key of two words', receipt, JSON.stringify({ note: POISON }), { ...JSON_BODY, 'idempotency-key': 'two words' }],
    ['an id that is none', `/api/assignments/${POISON}/receipt`, JSON.stringify({ note: POISON }), JSON_BODY],
    ['a NUL in the address', '/api/assignments/%00/receipt', JSON.stringify({ note: POISON }), JSON_BODY],
    ['no UTF-8 in the address', '/api/assignments/%ff/receipt', JSON.stringify({ note: POISON }), JSON_BODY],
  ];
};

/** Sends every poisoned request once; returns how each was answered, 0 where there was no answer. */
export async function sendPoison(unit: Visitor, part: Part): Promise<readonly { readonly name: string; readonly status: number }[]> {
  const answers: { name: string; status: number }[] = [];
  for (const [name, path, body, headers] of requestsFor(part)) {
    const status = await unit.send('POST', path, { body, headers }).then(
      (answer) => answer.status,
      () => 0,
    );
    answers.push({ name, status });
  }
  return answers;
}
