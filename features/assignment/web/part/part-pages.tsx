import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { type Page, page, type PageAnswer } from '../../../../api/http/page';
import type { HttpProblem } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import type { ActionDatabase } from '../../use-cases/action';
import { recordPart, viewOpenParts, withdrawPart } from '../../use-cases/part/close-part';
import type { Part } from '../../use-cases/part/part-repository';
import { type PartOutcome, splitTask, viewSplitting } from '../../use-cases/part/split-task';
import { outcomeProblem } from '../outcome-problem';
import type { EnteredPart } from './part-forms';
import { reading, recordInput, splitInput, withdrawInput } from './part-input';
import { OpenPartsView, SplittingView } from './part-view';

const DONE = {
  split: '已分解，下级单位办结后在这里登记。',
  record: '已登记办结。',
  withdraw: '已撤回。',
} as const;

const query = z.object({ done: z.enum(['split', 'record', 'withdraw']).optional().catch(undefined) });

interface Wrong {
  readonly problem: HttpProblem;
  readonly entered: EnteredPart;
}

const shownOf = (wrong: Wrong | undefined) => {
  if (wrong === undefined) return {};
  const { problem, entered } = wrong;
  const errors = entered.errors.map(({ path, message }) => ({
    message,
    href: `#${entered.form}-${entered.id}-${path.replace(/^body\.(\w+).*$/, '$1')}`,
  }));
  const isSaid = errors.every(({ message }) => message === problem.title);
  return { entered, problem: { title: problem.title, errors: isSaid ? [] : errors } };
};

async function showSplitting(database: ActionDatabase, caller: Caller, id: string, done?: keyof typeof DONE, wrong?: Wrong) {
  const outcome = await viewSplitting(database, caller, id);
  if (outcome.kind !== 'done') throw outcomeProblem(outcome);
  const body = <SplittingView splitting={outcome.result} reader={caller.access} {...shownOf(wrong)} />;
  return { title: '分解到下级单位', section: '/ledger', message: done && DONE[done], status: wrong?.problem.status, body };
}

async function showOpen(database: ActionDatabase, caller: Caller, done?: keyof typeof DONE, wrong?: Wrong) {
  const body = <OpenPartsView {...await viewOpenParts(database, caller)} reader={caller.access} {...shownOf(wrong)} />;
  return { title: '分解事项', section: '/', message: done && DONE[done], status: wrong?.problem.status, body };
}

/** Why a form was not taken, with what stood in it; throws where it is nobody's form. */
function wrongOf(outcome: Exclude<PartOutcome<unknown>, { readonly kind: 'done' }>, given: unknown, form: EnteredPart['form'], id: string) {
  const problem = outcomeProblem(outcome);
  if (outcome.kind === 'notFound' || outcome.kind === 'notAllowed') throw problem;
  return { problem, entered: { form, id, fields: { ...(given as object) }, errors: problem.more.errors ?? [] } };
}

/** Back to the page on which the form of a part stood. */
const backTo = (from: unknown, { obligationId }: Part, done: keyof typeof DONE): PageAnswer => ({
  to: from === 'obligation' ? `/obligations/${obligationId}/parts?done=${done}` : `/parts?done=${done}`,
});

/** The pages of 分解. */
export function partPages(database: ActionDatabase): readonly Page[] {
  const closingForm =
    (form: 'record' | 'withdraw', take: (caller: Caller, id: string, given: unknown) => Promise<PartOutcome<Part>>) =>
    async ({
      params: { id },
      form: given,
      caller,
    }: {
      readonly params: { id: string };
      readonly form: unknown;
      readonly caller: Caller;
    }) => {
      const outcome = await take(caller, id, given);
      const { from } = { ...(given as { from?: unknown } | undefined) };
      return outcome.kind === 'done'
        ? backTo(from, outcome.result, form)
        : showOpen(database, caller, undefined, wrongOf(outcome, given, form, id));
    };
  return [
    page({
      method: 'get',
      path: '/obligations/{id}/parts',
      authorisation: { action: 'splitTask' },
      audit: 'reads',
      params: idParams,
      query,
      handle: ({ params: { id }, query: { done }, caller }) => showSplitting(database, caller, id, done),
    }),
    page({
      method: 'post',
      path: '/obligations/{id}/parts',
      authorisation: { action: 'splitTask' },
      audit: 'writes through splitTask',
      params: idParams,
      async handle({ params: { id }, form, caller }) {
        const outcome = await splitTask(database, caller, id, reading(splitInput, form));
        if (outcome.kind === 'done') return { to: `/obligations/${id}/parts?done=split` };
        return showSplitting(database, caller, id, undefined, wrongOf(outcome, form, 'split', id));
      },
    }),
    page({
      method: 'get',
      path: '/parts',
      authorisation: 'signedIn',
      audit: 'reads',
      query,
      handle: ({ query: { done }, caller }) => showOpen(database, caller, done),
    }),
    page({
      method: 'post',
      path: '/parts/{id}/record',
      authorisation: { action: 'recordPart' },
      audit: 'writes through recordPart',
      params: idParams,
      handle: closingForm('record', (caller, id, given) => recordPart(database, caller, { id, read: reading(recordInput, given) })),
    }),
    page({
      method: 'post',
      path: '/parts/{id}/withdrawal',
      authorisation: { action: 'splitTask' },
      audit: 'writes through withdrawPart',
      params: idParams,
      handle: closingForm('withdraw', (caller, id, given) => withdrawPart(database, caller, { id, read: reading(withdrawInput, given) })),
    }),
  ];
}
