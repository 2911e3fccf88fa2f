import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { readPart } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { invalid, notFound } from '../../../../api/http/problem';
import { id, idParams, requiredText } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { actions } from '../../actions';
import { lookAtMoves, moveUnit } from '../../use-cases/whole/move-unit';
import type { AssignmentWeb } from '../forms';
import { MoveView } from './move-view';

type MoveWeb = Pick<AssignmentWeb, 'database'>;
interface Shown {
  readonly unitId: string;
  readonly said?: string | undefined;
  readonly reason?: { readonly value: string; readonly error: string };
}

const PATH = '/directory/units/{id}/transfers';
/** So many assignments at once; what is over is listed again. */
const MOST_MOVED = 500;

const query = z.object({
  to: z.string().trim().max(100).optional().catch(undefined),
  moved: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .catch(undefined),
});

const form = z.object({
  to: requiredText('接办单位', 100),
  reason: requiredText('移交理由', 500),
  confirmSoon: z.literal('yes').optional(),
  assignments: z
    .string('请从移交页面提交')
    .transform((text) => text.split(' ').filter((one) => one !== ''))
    .pipe(z.array(id).min(1, '没有要移交的任务').max(MOST_MOVED)),
});

async function shown({ database }: MoveWeb, caller: Caller, { unitId, said, reason }: Shown): Promise<ShownPage> {
  const wanted = said === '' ? undefined : said;
  const found = await lookAtMoves(database, caller, { unitId, said: wanted });
  if (!found) throw notFound();
  const unknown = found.to ? undefined : wanted;
  const body = <MoveView {...found} path={PATH.replace('{id}', unitId)} unknown={unknown} reason={reason} />;
  return { title: `移交${found.unit.name}的任务`, section: '/directory', body, ...((reason ?? unknown) && { status: 422 }) };
}

/** What a unit still has, before it moves; and afterwards what stays. */
export const showMoves = (web: MoveWeb) =>
  page({
    method: 'get',
    path: PATH,
    authorisation: { general: 'transferAssignment' },
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params, query: { to, moved }, caller }) {
      const message = moved === undefined ? undefined : `已移交 ${moved} 项，两个单位都会收到通知。`;
      return { ...(await shown(web, caller, { unitId: params.id, said: to })), message };
    },
  });

/** Moves what the page showed; what was refused meanwhile is named by the page that follows. */
export const moveTogether = (web: MoveWeb) =>
  page({
    method: 'post',
    path: PATH,
    authorisation: { general: 'transferAssignment' },
    audit: 'writes through moveUnit',
    params: idParams,
    async handle({ params, form: given, caller }) {
      const read = readPart(form, given, 'body');
      if (!read.ok) {
        const error = read.errors.find(({ path }) => path === 'body.reason');
        const { to, reason } = { ...(given as Readonly<Record<string, unknown>> | undefined) };
        if (!error || read.errors.length > 1 || typeof to !== 'string' || typeof reason !== 'string') throw invalid(read.errors);
        return shown(web, caller, { unitId: params.id, said: to, reason: { value: reason, error: error.message } });
      }
      const { to, reason, assignments, confirmSoon } = read.value;
      const moved = await moveUnit(web.database, actions.transferAssignment, {
        person: caller,
        assignmentIds: assignments,
        unit: to,
        reason,
        isSoonConfirmed: confirmSoon === 'yes',
      });
      return { to: `${PATH.replace('{id}', params.id)}?${new URLSearchParams({ to, moved: String(moved) }).toString()}` };
    },
  });
