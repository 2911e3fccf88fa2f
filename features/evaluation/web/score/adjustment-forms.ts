import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { type EnteredForm, fieldsOf } from '../../../../api/ui/forms/entered-form';
import { type AccessActor, may } from '../../../../core/access/may';
import { decisionRefusal } from '../../rules/score/adjustment-refusal';
import type { Indicator } from '../../rules/score/score-list';
import type { UnitScore } from '../../rules/score/unit-score';
import type { ScoresOnPage } from '../../use-cases/score/look-at-scores';
import type { Adjustment } from '../../use-cases/score/score-repository';
import { evaluationPath } from '../../words/evaluation-paths';
import { changeText, scoreText } from '../../words/score/score-words';

/** For whom the forms are made, and what was entered. */
export interface ScoreFormsOf {
  readonly access: AccessActor;
  readonly entered?: EnteredForm | undefined;
}

/** Points given or taken for an indicator of a unit; none where nothing can be adjusted now, or the reader does not evaluate. */
export function adjustForms(
  { evaluation, isOpen }: ScoresOnPage,
  { access, entered }: ScoreFormsOf,
  unit: UnitScore,
  { key, title, cap }: Indicator,
): readonly ActionFormSpec[] {
  const state = unit.indicators.find((one) => one.key === key)?.state;
  if (!isOpen || !may('evaluate', access) || (state !== 'scored' && state !== 'notScored')) return [];
  const field = fieldsOf('adjust', entered);
  return [
    {
      id: 'adjust',
      path: `${evaluationPath(evaluation.id)}/adjustments`,
      title: '调整得分…',
      hint: `给${unit.name}的“${title}”加分或者减分。由另一名考核人员确认以后才计，这一项最低 0 分，最高 ${scoreText(cap)} 分。`,
      isOpen: entered?.form === 'adjust' || state === 'notScored',
      hidden: { unit: unit.unitId, indicator: key },
      fields: [
        { ...field('points'), label: '加减多少分', type: 'text', isRequired: true, maxLength: 10, hint: '形如 +1.5 或 -2' },
        { ...field('reason'), label: '理由', type: 'area', isRequired: true, maxLength: 500 },
        { ...field('evidence'), label: '依据', type: 'area', isRequired: true, maxLength: 1_000, hint: '什么材料，在哪里可以查到' },
      ],
      buttons: [{ label: '提出调整' }],
    },
  ];
}

/** A second person confirms an adjustment, or sends it back with an opinion. */
export function decideForms(
  { evaluation, isOpen }: ScoresOnPage,
  { access, entered }: ScoreFormsOf,
  { id, unitName, points, byPersonId, isConfirmed }: Adjustment,
): readonly ActionFormSpec[] {
  const refusal = decisionRefusal(access.personId, { byPersonId, isDecided: isConfirmed !== undefined });
  if (!isOpen || !may('evaluate', access) || refusal) return [];
  const form = `decide-${id}`;
  const field = fieldsOf(form, entered);
  const about = `${unitName} ${changeText(points)} 分`;
  return [
    {
      id: form,
      path: `${evaluationPath(evaluation.id)}/adjustment-decisions`,
      title: '确认或者退回…',
      isOpen: true,
      hidden: { adjustment: id },
      fields: [{ ...field('opinion'), label: '意见', type: 'text', maxLength: 500, hint: '退回要写理由' }],
      buttons: [
        { label: '确认', name: 'decision', value: 'confirm', ariaLabel: `确认${about}` },
        { label: '退回', name: 'decision', value: 'refuse', isSecond: true, ariaLabel: `退回${about}` },
      ],
    },
  ];
}
