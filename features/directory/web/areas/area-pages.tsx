import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { addressByName } from '../../rules/areas/judge-area';
import { addArea, endArea } from '../../use-cases/change-areas';
import type { DirectoryWeb } from '../directory-web';
import { enteredForm, fieldsOf } from '../entered-form';
import { answer, type Refused, showUnit, unitOf, viewOf } from '../show-unit';
import { ANSWERING } from './area-forms';

/** 增加包村包组: on the page of the village. Who is in the directory already may be said by his name alone. */
export const newArea = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/units/{id}/areas',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through addArea',
    params: idParams,
    async handle({ params, form, caller }) {
      const about = await unitOf(web, caller, params.id);
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) => showUnit(caller, about, enteredForm(ANSWERING, fields, problems));
      const name = fields['name']?.trim() ?? '';
      const isByName = name !== '' && (fields['email'] ?? '').trim() === '';
      const meant = isByName ? addressByName(name, about.view) : { email: fields['email'] };
      if ('problem' in meant) return shown([meant.problem]);
      const { rows, problems } = web.files.area({ ...fields, ...meant, village: about.unit.code });
      const [row] = rows;
      if (!row || problems.length > 0) return shown(problems);
      return answer(await addArea(web.database, caller.actor, row), 'answering', (refused) => shown(refused.problems));
    },
  });

/** 结束包村包组. */
export const areaEnding = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/areas/{id}/end',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through endArea',
    params: idParams,
    async handle({ params, form, caller }) {
      const view = await viewOf(web, caller);
      const area = view.areas.find(({ id }) => id === params.id);
      const unit = area && view.units.find(({ id }) => id === area.unitId);
      if (!unit) throw notFound();
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) =>
        showUnit(caller, { unit, view }, enteredForm(`end-area-${area.id}`, fields, problems));
      const { toDay, problems } = web.files.lastDay(fields['to']);
      if (toDay === undefined) return shown(problems);
      const ending = { areaId: area.id, toDay, closesGroup: area.groupName !== undefined && fields['closes'] === 'yes' };
      return answer(await endArea(web.database, caller.actor, ending), 'answered', (refused) => shown(refused.problems));
    },
  });
