import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { unitByName } from '../../rules/duties/unit-by-name';
import { pairOfPage } from '../../rules/pairs/pair-of-page';
import { addPair, endPair } from '../../use-cases/change-pairs';
import type { DirectoryWeb } from '../directory-web';
import { enteredForm, fieldsOf } from '../entered-form';
import { answer, type Refused, showUnit, unitOf, viewOf } from '../show-unit';
import { PAIRING } from './pair-view';

/** 增加挂钩: on the page of the village, or of the unit that is paired to it. */
export const newPair = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/units/{id}/pairs',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through addPair',
    params: idParams,
    async handle({ params, form, caller }) {
      const about = await unitOf(web, caller, params.id);
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) => showUnit(caller, about, enteredForm(PAIRING, fields, problems));
      const { problems, ...days } = web.files.period(fields);
      if (problems.length > 0) return shown(problems);
      const said = fields['unit'] ?? '';
      const other = unitByName(about.view, said);
      if (!('code' in other))
        return shown([{ file: 'pairs', line: 1, column: 'unit', code: 'noSuchUnit', value: said, other: other.nearest.join('、') }]);
      const change = await addPair(web.database, caller.actor, pairOfPage(about.unit, other, days));
      // Whichever of the two units is wrong, the one that was typed is.
      return answer(change, 'paired', (refused) => shown(refused.problems.map((problem) => ({ ...problem, column: 'unit' }))));
    },
  });

/** 结束挂钩. */
export const pairEnding = (web: DirectoryWeb): Page =>
  page({
    method: 'post',
    path: '/directory/pairs/{id}/end',
    authorisation: { general: 'changeDirectory' },
    audit: 'writes through endPair',
    params: idParams,
    async handle({ params, form, caller }) {
      const view = await viewOf(web, caller);
      const pair = view.pairs.find(({ id }) => id === params.id);
      const unit = pair && view.units.find(({ id }) => id === pair.villageId);
      if (!unit) throw notFound();
      const fields = fieldsOf(form);
      const shown = (problems: Refused['problems']) =>
        showUnit(caller, { unit, view }, enteredForm(`end-pair-${pair.id}`, fields, problems));
      const { toDay, problems } = web.files.lastDay(fields['to']);
      if (toDay === undefined) return shown(problems);
      const change = await endPair(web.database, caller.actor, { pairId: pair.id, toDay });
      return answer(change, 'unpaired', (refused) => shown(refused.problems));
    },
  });
