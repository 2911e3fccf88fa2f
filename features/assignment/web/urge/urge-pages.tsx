import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { endpoint } from '../../../../api/http/endpoint';
import { readPart } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { invalid } from '../../../../api/http/problem';
import { id, optionalText } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import { actions } from '../../actions';
import { takeMany } from '../../use-cases/take-many';
import { MOST_URGED } from '../../rules/urge/urge-group';
import type { UrgeChoice } from '../../use-cases/urge/urge-queries';
import { refusalWords } from '../../words/refusals';
import { UrgeView, type UrgeViewProps } from './urge-view';
import { choiceOf, urgeAddress, urgeForm, urgeQuery, urgeRows, type UrgeWeb } from './urge-web';

async function shown({ urges }: UrgeWeb, caller: Caller, choice: UrgeChoice, entered?: UrgeViewProps['entered']): Promise<ShownPage> {
  const candidates = await urges.candidates(caller.actor, choice);
  const today = formatDay(dayOfInstant(candidates.nowMs));
  const props = { rows: urgeRows(candidates, choice), total: candidates.total, choice, hrefOf: urgeAddress, today, entered };
  return { title: '催办', section: '/ledger', body: <UrgeView {...props} /> };
}

const urgedText = (urged: string | undefined): string | undefined => {
  if (urged === undefined || !/^\d{1,3}$/.test(urged)) return undefined;
  return urged === '0' ? '没有要催办的，都在下面写明了原因。' : `已催办 ${urged} 项，信会发给督办联系人和分管领导。`;
};

/** Whom the office urges on together, before it does; and afterwards, who was. */
export const showUrges = (web: UrgeWeb) =>
  page({
    method: 'get',
    path: '/urges',
    authorisation: { general: 'urge' },
    audit: 'reads',
    query: urgeQuery,
    handle: async ({ query, caller }) => ({ ...(await shown(web, caller, choiceOf(query))), message: urgedText(query.urged) }),
  });

/** Urges those whom the page showed; whoever was urged, suspended or done meanwhile is left out, and named by the page that follows. */
export const urgeMany = (web: UrgeWeb) =>
  page({
    method: 'post',
    path: '/urges',
    authorisation: { general: 'urge' },
    audit: 'writes through takeMany',
    async handle({ form, caller }) {
      const read = readPart(urgeForm, form, 'body');
      if (!read.ok) {
        const { note, ...choice } = { ...(form as Readonly<Record<string, unknown>> | undefined) };
        const error = read.errors.find(({ path }) => path === 'body.note');
        const meant = readPart(urgeForm, choice, 'body');
        if (!error || !meant.ok || typeof note !== 'string') throw invalid(read.errors);
        const problem = { title: '催办没有发出', errors: [{ message: error.message, href: '#note' }] };
        const entered = { note, error: error.message, problem };
        return { ...(await shown(web, caller, { group: meant.value.who, taskIds: meant.value.tasks }, entered)), status: 422 };
      }
      const { who, tasks, assignments, note } = read.value;
      const outcome = await takeMany(web.database, actions.urge, { person: caller, assignmentIds: assignments, given: { note } });
      if (outcome.kind === 'invalid') throw invalid(outcome.errors);
      return { to: urgeAddress({ group: who, taskIds: tasks }, outcome.taken.length) };
    },
  });

/** The same by the API. */
export const postUrges = ({ database }: UrgeWeb) =>
  endpoint({
    method: 'post',
    path: '/api/urges',
    tag: '办理',
    summary: `一次催办几项任务，最多 ${MOST_URGED} 项；urged：催办了哪些，leftOut：没有催办的和原因`,
    authorisation: { general: 'urge' },
    audit: 'writes through takeMany',
    status: 201,
    body: z.object({ assignmentIds: z.array(id, '请填写 assignmentIds').max(MOST_URGED), note: optionalText('催办内容', 500) }),
    response: z.object({
      urged: z.array(id).readonly(),
      leftOut: z.array(z.object({ assignmentId: id, code: z.string(), reason: z.string() })).readonly(),
    }),
    async handle({ body: { assignmentIds, note }, caller }) {
      const outcome = await takeMany(database, actions.urge, { person: caller, assignmentIds, given: { note } });
      if (outcome.kind === 'invalid') throw invalid(outcome.errors);
      const leftOut = outcome.leftOut.map(({ assignmentId, refusal }) => ({
        assignmentId,
        code: refusal,
        reason: refusalWords[refusal].sentence,
      }));
      return { urged: outcome.taken, leftOut };
    },
  });
