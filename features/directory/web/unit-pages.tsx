import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import { notAllowed, notFound } from '../../../api/http/problem';
import type { ShownPage } from '../../../api/http/show-page';
import { idParams } from '../../../api/http/schemas';
import { may } from '../../../core/access/may';
import type { Unit } from '../../../core/directory/unit';
import type { DirectoryView } from '../rules/directory-view';
import { withinReach } from '../rules/group-units';
import { hasSecurityAdmin, mayGrant } from '../rules/grant-duty';
import { addDuty, type DirectoryChange, endDuty, endUnit, saveUnit } from '../use-cases/change-directory';
import { unitEndedText } from '../words/unit-ended-text';
import { DIRECTORY, type DirectoryWeb } from './directory-web';
import { type EnteredForm, enteredForm, fieldsOf } from './entered-form';
import { DirectoryList } from './list-view';
import { UnitView } from './unit-view';

const DONE = {
  added: '单位已新增。',
  changed: '已保存。',
  ended: '单位已结束。',
  given: '任职已保存。',
  left: '已记下卸任。',
  imported: '名录已导入。',
} as const;
const done = z.enum(['added', 'changed', 'ended', 'given', 'left', 'imported']).optional().catch(undefined);
const notes = z.string().max(2000).optional();
const query = z.object({ q: z.string().max(100).optional(), vacant: z.enum(['yes']).optional(), done, notes });

const doneText = (what: keyof typeof DONE | undefined, said = ''): string | undefined => what && `${DONE[what]}${said}`;

const mayChange = ({ access }: Caller): boolean => may('changeDirectory', access);

async function viewOf({ queries }: DirectoryWeb, caller: Caller): Promise<DirectoryView> {
  return withinReach(await queries.view(caller.actor), caller.actor.scope);
}

async function unitOf(web: DirectoryWeb, caller: Caller, id: string): Promise<{ readonly unit: Unit; readonly view: DirectoryView }> {
  const view = await viewOf(web, caller);
  const unit = view.units.find((known) => known.id === id);
  if (!unit) throw notFound();
  return { unit, view };
}

async function showList(web: DirectoryWeb, caller: Caller, entered: EnteredForm): Promise<ShownPage> {
  const view = await viewOf(web, caller);
  const body = <DirectoryList view={view} onlyVacant={false} mayChange={mayChange(caller)} entered={entered} />;
  return { title: '单位与人员', section: DIRECTORY, body, status: 422 };
}

function showUnit(caller: Caller, { unit, view }: { readonly unit: Unit; readonly view: DirectoryView }, entered?: EnteredForm): ShownPage {
  const begun = hasSecurityAdmin(view);
  const mayGive = (duty: Parameters<typeof mayGrant>[0]): boolean =>
    mayGrant(duty, caller.access, { toPersonId: undefined, hasSecurityAdmin: begun });
  const body = <UnitView unit={unit} view={view} rights={{ mayChange: mayChange(caller), mayGive }} entered={entered} />;
  return { title: unit.name, section: DIRECTORY, body, ...(entered && { status: 422 }) };
}

/** 单位与人员. */
export const listPage = (web: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: DIRECTORY,
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '单位与人员', place: 35 },
    query,
    async handle({ caller, query: { q, vacant, done: what, notes: said } }) {
      const view = await viewOf(web, caller);
      return {
        title: '单位与人员',
        section: DIRECTORY,
        message: doneText(what, said),
        body: <DirectoryList view={view} q={q} onlyVacant={vacant === 'yes'} mayChange={mayChange(caller)} />,
      };
    },
  });

/** One unit. */
export const unitPage = (web: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: '/directory/units/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ done, notes }),
    async handle({ params, caller, query: { done: what, notes: said } }) {
      return { ...showUnit(caller, await unitOf(web, caller, params.id)), message: doneText(what, said) };
    },
  });

type Refused = Extract<DirectoryChange, { kind: 'refused' }>;

/** Where a change leads, or the page with the form as it was entered. */
async function answer(
  change: DirectoryChange,
  what: keyof typeof DONE,
  shown: (refused: Refused) => PageAnswer | Promise<PageAnswer>,
): Promise<PageAnswer> {
  if (change.kind === 'refused') return shown(change);
  if (change.kind === 'notFound') throw notFound();
  if (change.kind === 'notAllowed') throw notAllowed();
  const text = new URLSearchParams({ done: what, ...(change.ended && { notes: unitEndedText(change.ended) }) });
  return { to: `/directory/units/${change.unitId}?${text.toString()}` };
}

export const newUnit = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/units',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through saveUnit',
    async handle({ form, caller }) {
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) => showList(web, caller, enteredForm('new-unit', fields, problems));
      const { rows, problems } = web.files.unit(fields);
      const [row] = rows;
      if (!row || problems.length > 0) return shown(problems);
      return answer(await saveUnit(web.database, caller.actor, row, true), 'added', (refused) => shown(refused.problems));
    },
  });

export const changeUnit = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/units/{id}',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through saveUnit',
    params: idParams,
    async handle({ params, form, caller }) {
      const about = await unitOf(web, caller, params.id);
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) => showUnit(caller, about, enteredForm('change-unit', fields, problems));
      const { rows, problems } = web.files.unit({ ...fields, code: about.unit.code });
      const [row] = rows;
      if (!row || problems.length > 0) return shown(problems);
      const { toDay } = about.unit;
      const change = await saveUnit(web.database, caller.actor, { ...row, ...(toDay !== undefined && { toDay }) }, false);
      return answer(change, 'changed', (refused) => shown(refused.problems));
    },
  });

export const unitEnding = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/units/{id}/end',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through endUnit',
    params: idParams,
    async handle({ params, form, caller }) {
      const about = await unitOf(web, caller, params.id);
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) => showUnit(caller, about, enteredForm('end-unit', fields, problems));
      const { toDay, problems } = web.files.lastDay(fields['to']);
      if (toDay === undefined) return shown(problems);
      const successor = fields['code']?.trim();
      const ending = {
        unitId: params.id,
        toDay,
        successor: successor === '' ? undefined : successor,
        givesNames: fields['givesNames'] === 'yes',
      };
      return answer(await endUnit(web.database, caller.actor, ending), 'ended', (refused) => shown(refused.problems));
    },
  });

export const newDuty = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/units/{id}/duties',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through addDuty',
    params: idParams,
    async handle({ params, form, caller }) {
      const about = await unitOf(web, caller, params.id);
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) => showUnit(caller, about, enteredForm(fields['form'] ?? 'add-duty', fields, problems));
      const { rows, problems } = web.files.contact({ ...fields, unit: about.unit.code });
      const [row] = rows;
      if (!row || problems.length > 0) return shown(problems);
      return answer(await addDuty(web.database, caller.actor, caller.access, row), 'given', (refused) => shown(refused.problems));
    },
  });

export const dutyEnding = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/duties/{id}/end',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through endDuty',
    params: idParams,
    async handle({ params, form, caller }) {
      const view = await viewOf(web, caller);
      const duty = view.duties.find(({ id }) => id === params.id);
      const unit = duty && view.units.find(({ id }) => id === duty.unitId);
      if (!unit) throw notFound();
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) =>
        showUnit(caller, { unit, view }, enteredForm(`end-duty-${duty.id}`, fields, problems));
      const { toDay, problems } = web.files.lastDay(fields['to']);
      if (toDay === undefined) return shown(problems);
      const change = await endDuty(web.database, caller.actor, caller.access, { dutyId: duty.id, toDay });
      return answer(change, 'left', (refused) => shown(refused.problems));
    },
  });
