import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { type Page, page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import type { ShownPage } from '../../../api/http/show-page';
import { idParams } from '../../../api/http/schemas';
import { addDuty, endDuty, endUnit, saveUnit } from '../use-cases/change-directory';
import { DIRECTORY, type DirectoryWeb } from './directory-web';
import { type EnteredForm, enteredForm, fieldsOf } from './entered-form';
import { DirectoryList } from './list-view';
import { answer, DONE, mayChange, type Refused, showUnit, unitOf, viewOf } from './show-unit';

const done = z
  .enum(Object.keys(DONE) as [keyof typeof DONE])
  .optional()
  .catch(undefined);
const notes = z.string().max(2000).optional();
const query = z.object({ q: z.string().max(100).optional(), vacant: z.enum(['yes']).optional(), done, notes });

const doneText = (what: keyof typeof DONE | undefined, said = ''): string | undefined => what && `${DONE[what]}${said}`;

async function showList(web: DirectoryWeb, caller: Caller, entered: EnteredForm): Promise<ShownPage> {
  const view = await viewOf(web, caller);
  const body = <DirectoryList view={view} onlyVacant={false} mayChange={mayChange(caller)} entered={entered} />;
  return { title: '单位与人员', section: DIRECTORY, body, status: 422 };
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
