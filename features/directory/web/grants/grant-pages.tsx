import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { id as idText, idParams } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { DUTIES, type Unit } from '../../../../core/directory/unit';
import type { ContactRow, DirectoryProblem } from '../../rules/directory-rows';
import type { DirectoryView } from '../../rules/directory-view';
import { judgeDuty } from '../../rules/duties/judge-duty';
import { unitByName } from '../../rules/duties/unit-by-name';
import { isSpecial } from '../../rules/grant-duty';
import { addDuty, endDuty } from '../../use-cases/change-directory';
import type { DirectoryWeb } from '../directory-web';
import { enteredForm, fieldsOf } from '../entered-form';
import { GIVING, GRANTS } from './grant-forms';
import { GrantList } from './grant-list-view';
import { ConfirmGrant, GivingView } from './giving-view';

const authorisation = { general: 'grantDuty' } as const;
const shown = { title: '授权', section: GRANTS } as const;
const DONE = { given: '已授予。', ended: '已记下最后一天。' } as const;

/** Who gives duties sees who holds them in whatever unit, though he reads no unit's business. */
const actorOf = ({ actor }: Caller) => ({ ...actor, scope: '*' }) as const;
const viewOf = ({ queries }: DirectoryWeb, caller: Caller): Promise<DirectoryView> => queries.view(actorOf(caller));

/** 授权: who holds the special duties. */
export const grantsPage = (web: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: GRANTS,
    authorisation,
    audit: 'reads',
    menu: { label: '授权', place: 59 },
    query: z.object({
      q: z.string().max(100).optional(),
      duty: z.enum(DUTIES).optional(),
      past: z.enum(['yes']).optional(),
      done: z.enum(['given', 'ended']).optional().catch(undefined),
    }),
    async handle({ caller, query: { q, duty, past, done } }) {
      const body = <GrantList view={await viewOf(web, caller)} q={q} duty={duty} withPast={past === 'yes'} />;
      return { ...shown, message: done && DONE[done], body };
    },
  });

/** 授予职责. */
export const givingPage = (web: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: '/directory/grants/new',
    authorisation,
    audit: 'reads',
    query: z.object({ q: z.string().max(100).optional(), person: idText.optional() }),
    async handle({ caller, query: { q, person } }) {
      return { ...shown, title: '授予职责', body: <GivingView view={await viewOf(web, caller)} q={q} personId={person} /> };
    },
  });

type Grant =
  | { readonly kind: 'sound'; readonly row: ContactRow; readonly unit: Unit }
  | { readonly kind: 'wrong'; readonly problems: readonly DirectoryProblem[] };

/** Reads the form that gives a duty, and judges it by the directory as it is. */
function readGrant(web: DirectoryWeb, caller: Caller, view: DirectoryView, fields: Readonly<Record<string, string>>): Grant {
  const wrong = (...problems: DirectoryProblem[]): Grant => ({ kind: 'wrong', problems });
  const said = fields['unit'] ?? '';
  const unit = unitByName(view, said);
  const { rows, problems } = web.files.contact({ ...fields, unit: 'code' in unit ? unit.code : said });
  const [row] = rows;
  if (!row || problems.length > 0) return wrong(...problems);
  const place = { file: 'contacts', line: 1 } as const;
  if (!('code' in unit)) return wrong({ ...place, column: 'unit', code: 'noSuchUnit', value: said, other: unit.nearest.join('、') });
  if (!isSpecial(row.duty)) return wrong({ ...place, column: 'duty', code: 'unknownDuty', value: row.duty });
  const against = judgeDuty(row, caller.access, view);
  return against.length > 0 ? wrong(...against) : { kind: 'sound', row, unit };
}

const showWrong = (view: DirectoryView, fields: Readonly<Record<string, string>>, problems: readonly DirectoryProblem[]): ShownPage => ({
  ...shown,
  title: '授予职责',
  status: 422,
  body: <GivingView view={view} entered={enteredForm(GIVING, fields, problems)} />,
});

/** Shows what the person may do by the duty, before it is given. */
export const previewGrant = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: GRANTS,
    authorisation,
    audit: 'reads',
    async handle({ form, caller }) {
      const view = await viewOf(web, caller);
      const fields = fieldsOf(form);
      const grant = readGrant(web, caller, view, fields);
      if (grant.kind === 'wrong') return showWrong(view, fields, grant.problems);
      return { ...shown, title: '确认授予', body: <ConfirmGrant view={view} row={grant.row} unit={grant.unit} fields={fields} /> };
    },
  });

/** 确认授予. */
export const confirmGrant = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/grants/confirmation',
    authorisation,
    audit: 'writes through addDuty',
    async handle({ form, caller }) {
      const view = await viewOf(web, caller);
      const fields = fieldsOf(form);
      const grant = readGrant(web, caller, view, fields);
      if (grant.kind === 'wrong') return showWrong(view, fields, grant.problems);
      const change = await addDuty(web.database, actorOf(caller), caller.access, grant.row);
      return change.kind === 'refused' ? showWrong(view, fields, change.problems) : { to: `${GRANTS}?done=given` };
    },
  });

/** 提前结束. */
export const grantEnding = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/grants/{id}/end',
    authorisation,
    audit: 'writes through endDuty',
    params: idParams,
    async handle({ params, form, caller }) {
      const view = await viewOf(web, caller);
      const duty = view.duties.find(({ id }) => id === params.id);
      if (!duty || !isSpecial(duty.duty)) throw notFound();
      const fields = fieldsOf(form);
      const showList = (problems: readonly DirectoryProblem[]): ShownPage => ({
        ...shown,
        status: 422,
        body: <GrantList view={view} withPast entered={enteredForm(`end-duty-${duty.id}`, fields, problems)} />,
      });
      const read = web.files.lastDay(fields['to']);
      if (read.toDay === undefined) return showList(read.problems);
      const change = await endDuty(web.database, actorOf(caller), caller.access, { dutyId: duty.id, toDay: read.toDay });
      if (change.kind === 'notFound') throw notFound();
      if (change.kind === 'notAllowed') throw notAllowed();
      return change.kind === 'refused' ? showList(change.problems) : { to: `${GRANTS}?done=ended` };
    },
  });
