import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import type { Actor } from '../../../../core/access/actor';
import { endpoint } from '../../../../api/http/endpoint';
import { HttpProblem, notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { type SettlementDatabase, settleLetters, type SettlementOutcome } from '../../use-cases/settle-letters';
import { settlementRefusalWords } from '../../words/settlement-words';

export const settlement = z
  .enum(['sendAgain', 'arrived'], '只能再发（sendAgain）或按送到关闭（arrived）')
  .meta({ description: '再发、按送到关闭' });
export const awaitedState = z.enum(['failed', 'inDoubt'], '只有未送达（failed）和存疑（inDoubt）的信要人处理');
const includesMet = z.boolean('includesMet 应为 true 或 false').optional().meta({ description: '所说的事都已办结的也发' });

/** Whoever looks after the mail decides by all that letters speak of, also where he reads none of it. */
export const sightOf = ({ actor }: Caller): Actor => (actor.sees.includes('mail') ? { ...actor, scope: '*' } : actor);

/** Throws what stands in the way of settling one letter. */
export function settledOne({ settled: [letter], refused: [refused] }: SettlementOutcome): string {
  if (refused) throw new HttpProblem(409, refused.refusal, settlementRefusalWords[refused.refusal]);
  if (!letter) throw notFound();
  return letter.id;
}

export const postSettlement = (database: SettlementDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/letters/{id}/settlement',
    tag: '信件',
    summary: '处理一封未送达或存疑的信：再发，或按送到关闭',
    description:
      '留痕：letterSentAgain、letterClosedAsArrived。再发的信内容和 Message-ID 不变，发到名录里现在的邮箱；改发给别人的不重复发。',
    authorisation: { general: 'settleLetter' },
    audit: 'writes through settleLetters',
    params: idParams,
    body: z.object({ settlement, includesMet }),
    response: z.object({ letterId: id }),
    handle: async ({ params, body, caller }) => ({ letterId: settledOne(await settleLetters(database, sightOf(caller), params, body)) }),
  });

export const postLettersAgain = (database: SettlementDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/letters/again',
    tag: '信件',
    summary: '把一种状态的信全部再发',
    description: '留痕：letterSentAgain。所说的事都已办结的不发，除非 includesMet。',
    authorisation: { general: 'settleLetter' },
    audit: 'writes through settleLetters',
    body: z.object({ state: awaitedState, includesMet }),
    response: z.object({ sentAgain: z.int(), met: z.int(), others: z.int() }),
    async handle({ body: { state, includesMet: withMet }, caller }) {
      const outcome = await settleLetters(database, sightOf(caller), { state }, { settlement: 'sendAgain', includesMet: withMet });
      return settledCounts(outcome);
    },
  });

/** How many were sent again, how many were left out because all was met, how many for other reasons. */
export function settledCounts({ settled, refused }: SettlementOutcome): { sentAgain: number; met: number; others: number } {
  const met = refused.filter(({ refusal }) => refusal === 'met').length;
  return { sentAgain: settled.length, met, others: refused.length - met };
}
