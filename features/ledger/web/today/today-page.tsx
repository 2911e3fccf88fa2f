import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id } from '../../../../api/http/schemas';
import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { insteadOfToday } from '../../../../core/access/first-page';
import { may } from '../../../../core/access/may';
import { type UnfinishedDraft, unfinishedDrafts } from '../../../assignment/use-cases/draft/unfinished-drafts';
import type { SubjectKind } from '../../../assignment/rules/transitions';
import type { CycleViewDatabase } from '../../../cycle/use-cases/views/look-at-board';
import { lookAtAsks } from '../../../cycle/use-cases/views/look-at-asks';
import { askText } from '../../../cycle/words/ask-words';
import type { EvaluationDatabase } from '../../../evaluation/use-cases/actions/evaluation-actions';
import { lookAtEvaluationAsks } from '../../../evaluation/use-cases/views/look-at-evaluations';
import { evaluationAskText } from '../../../evaluation/words/ask-words';
import { taskActions } from '../../rules/task-actions';
import type { TodayOf } from '../../use-cases/today';
import { NOTHING_TRIED } from '../task/task-forms';
import type { ActionDatabase } from '../../../assignment/use-cases/action';
import type { LedgerWeb } from '../task/task-page';
import type { DecisionForms } from './today-decisions';
import type { BegunForm } from './today-drafts';
import type { SignForms } from './today-tables';
import { type Switch, TodayView } from './today-view';

/** Whose work is shown: of the unit that was chosen, else of the office for whoever supervises, else of every unit for which the reader acts. */
function workOf({ isOffice, units, access }: Caller, unitId: string | undefined): TodayOf {
  const chosen = units.find(({ id: one }) => one === unitId);
  const ofUnits = (unitIds: readonly string[]): TodayOf => {
    const signsAs = (duty: 'leader' | 'head') =>
      unitIds.filter((one) => access.duties.some((held) => held.duty === duty && held.actingUnitIds.has(one)));
    return { kind: 'units', unitIds, signsAs: { leader: signsAs('leader'), head: signsAs('head') } };
  };
  if (chosen) return ofUnits(chosen.unitIds);
  if (unitId !== undefined) throw notFound();
  return isOffice ? { kind: 'office' } : ofUnits([...new Set(units.flatMap(({ unitIds }) => unitIds))]);
}

/** Between the office's work and that of each own unit; nothing to choose where there is but one. */
function switchOf({ isOffice, units }: Caller, chosen: string | undefined): readonly Switch[] {
  const all = isOffice ? '全县督办' : '全部单位';
  if (units.length + (isOffice ? 1 : 0) < 2) return [];
  return [
    { label: all, href: '/', isChosen: chosen === undefined },
    ...units.map(({ id: unitId, name }) => ({ label: name, href: `/?unit=${unitId}`, isChosen: chosen === unitId })),
  ];
}

/** Where a draft goes on, in the words of its form. */
function begunForm({ formSpec }: LedgerWeb['actions'], draft: UnfinishedDraft): BegunForm {
  const { form, subjectId, obligation, today, taskId, taskTitle, unitId, savedAt } = draft;
  const { title } = formSpec(form, subjectId, { today, obligation }, NOTHING_TRIED);
  return {
    what: `${title}：${obligation?.title ?? taskTitle}`,
    href: `/tasks/${taskId}?unit=${unitId}#${form}-${subjectId}`,
    savedAt,
  };
}

export type TodayWeb = LedgerWeb & { readonly database: ActionDatabase & CycleViewDatabase & EvaluationDatabase };

/** What the office decides on in the row. */
const DECIDED: ReadonlySet<SubjectKind> = new Set(['report', 'extensionRequest', 'objection']);

/** 今日: what must be done today, most urgent first, by whoever is signed in. */
export const todaysWork = ({ queries, actions, database }: TodayWeb) =>
  page({
    method: 'get',
    path: '/',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '今日', place: 10, needs: 'readUnit' },
    query: z.object({ done: z.string().optional().catch(undefined), unit: id.optional() }),
    async handle({ query: { done, unit }, caller }) {
      const instead = insteadOfToday(caller.access);
      if (instead !== undefined) return { to: instead };
      const work = workOf(caller, unit);
      const today = await queries.today(caller.actor, work);
      const asks = [
        ...(await lookAtAsks(database, caller.actor, caller.access)).map(askText),
        ...(await lookAtEvaluationAsks(database, caller.actor, caller.access)).map(evaluationAskText),
      ];
      const hidden = { from: unit === undefined ? 'today' : `today?unit=${unit}` };
      /** The first button of the page takes the focus after the one before it was pressed: one press an item. */
      let isFirst = true;
      const first = <Form extends Omit<ActionFormSpec, 'id'>>(form: Form): Form => {
        if (!isFirst) return form;
        isFirst = false;
        return { ...form, buttons: form.buttons.map((button, at) => (at === 0 ? { ...button, id: 'next' } : button)) };
      };
      const decisionForms: DecisionForms = (item) => {
        const obligation = 'obligation' in item ? item.obligation : undefined;
        const shown = { today: today.today, assignments: [item.assignment], obligations: obligation ? [obligation] : [] };
        const permitted = taskActions(shown, caller.access).get(obligation?.id ?? item.assignment.id) ?? [];
        const [report, request] = [obligation?.reports[0], obligation?.extensionRequests[0]];
        return permitted
          .filter(({ on }) => DECIDED.has(on))
          .map(({ action, id: subject }) => {
            const form = actions.formSpec(action, subject, { today: today.today, obligation, report, request }, NOTHING_TRIED);
            return {
              ...first(form),
              draft: undefined,
              id: `${action}-${subject}`,
              hidden: { ...hidden, seen: item.assignment.seen ?? '0' },
            };
          });
      };
      const signForms: SignForms = ({ unitId, assignmentId }, taskTitle) => {
        if (!may('signFor', caller.access, unitId)) return [];
        const { buttons, ...form } = actions.formSpec('signFor', assignmentId, { today: today.today }, NOTHING_TRIED);
        const named = buttons.map((button) => ({ ...button, ariaLabel: `${button.label}${taskTitle}` }));
        return [{ ...first({ ...form, buttons: named }), id: `signFor-${assignmentId}`, hidden }];
      };
      const isOffice = work.kind === 'office';
      const begun = (await unfinishedDrafts(database, caller)).map((draft) => begunForm(actions, draft));
      return {
        title: '今日',
        section: '/',
        message: actions.doneText(done),
        body: <TodayView {...{ today, asks, isOffice, signForms, decisionForms, begun }} unitId={unit} switches={switchOf(caller, unit)} />,
      };
    },
  });
