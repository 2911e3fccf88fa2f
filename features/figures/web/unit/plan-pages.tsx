import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { invalid, notAllowed, notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { readPlanLines } from '../../rules/entered/plan-lines';
import { lookAtUnit } from '../../use-cases/look-at-unit';
import { recordPlan } from '../../use-cases/record-plan';
import { planProblemText } from '../../words/problem-words';
import { reportableOf } from '../entry/entry-pages';
import type { FiguresWeb } from '../figures-web';
import { figuresOfUnit } from '../../words/figure-paths';
import { showUnit } from './unit-page';

const form = z.object({
  unit: id,
  points: z.string('节点应为文字').max(2_000, '节点最多 2000 个字').default(''),
});

/** Takes the plan of a unit, or shows it again with what is wrong. */
export const planPage = (web: FiguresWeb): Page =>
  page({
    method: 'post',
    path: '/campaigns/{id}/figures/plan',
    authorisation: { action: 'recordFigures' },
    audit: 'writes through recordPlan',
    params: idParams,
    async handle({ params, form: given, caller }) {
      const { units } = await reportableOf(web, caller, params.id);
      const { points: text, unit: unitId } = parse(form, given, 'body');
      if (!units.some((unit) => unit.id === unitId)) throw invalid([{ path: 'body.unit', message: '不是您填报的单位' }]);
      const asked = { campaignId: params.id, unitId };
      const found = await lookAtUnit(web.database, caller.actor, caller.access, asked);
      if (!found) throw notFound();
      const show = (errors: readonly string[]) => showUnit(web, found, { text, errors });
      const { points, wrong } = readPlanLines(text);
      if (wrong.length > 0) return show(wrong.map(({ line, text: of }) => `第 ${line} 行“${of}”应为日期和百分比，例如 2026-11-30 65%`));
      const outcome = await recordPlan(web.database, caller.actor, caller.access, { ...asked, points });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'notAllowed') throw notAllowed();
      if (outcome.kind === 'refused') return show([planProblemText(outcome.problem)]);
      return { to: figuresOfUnit(params.id, unitId) };
    },
  });
