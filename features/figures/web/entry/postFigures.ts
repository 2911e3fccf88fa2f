import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { parse } from '../../../../api/http/input/parse';
import { HttpProblem, invalid, notAllowed, notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText, requiredDay } from '../../../../api/http/schemas';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { dateText } from '../../../../core/words/days';
import { lookAtReportable } from '../../use-cases/look-at-series';
import { recordFigures } from '../../use-cases/record-figures';
import { figureProblemText } from '../../words/problem-words';
import { campaignOf, type FiguresWeb } from '../figures-web';

/** Units of one request: a county has fewer. */
const MOST_ROWS = 5_000;
const count = (name: string) => z.number(`${name}应为整数`);
const body = z.object({
  day: requiredDay('截至日期'),
  reason: optionalText('更正理由', 200),
  rows: z
    .array(
      z.object({
        unitId: id,
        paid: count('累计缴费人数'),
        amountFen: count('累计金额（分）').optional(),
        paidByGovernment: count('政府代缴人数').optional(),
        paidInCash: count('现金缴费人数').optional(),
      }),
      'rows 应为单位的列表',
    )
    .min(1, '请至少报一个单位')
    .max(MOST_ROWS, `一次最多报 ${MOST_ROWS} 个单位`),
});

/** POST /api/campaigns/{id}/figures */
export const postFigures = (web: FiguresWeb) =>
  endpoint({
    method: 'post',
    path: '/api/campaigns/{id}/figures',
    tag: '进度',
    summary: '填报截至某一天的累计数，全部接受或者全部不接受',
    authorisation: { action: 'recordFigures' },
    token: 'figures.record',
    audit: 'writes through recordFigures',
    params: idParams,
    given: body,
    response: z.object({ recorded: z.int(), corrected: z.int(), unchanged: z.int() }),
    async handle({ params, given, caller }) {
      await campaignOf(web, caller, params.id);
      const reportable = await lookAtReportable(web.database, caller.actor, caller.access, params.id);
      if (!reportable) throw notFound();
      if (reportable.units.length === 0) throw notAllowed();
      const { day, reason, rows } = parse(body, given, 'body');
      const outcome = await recordFigures(web.database, caller.actor, caller.access, {
        seriesId: reportable.series.id,
        throughDay: civilDayOf(day),
        rows: rows.map(({ unitId, paid, amountFen, paidByGovernment, paidInCash }) => ({
          unitId,
          collected: {
            paid,
            ...(amountFen !== undefined && { amountFen }),
            ...(paidByGovernment !== undefined && { paidByGovernment }),
            ...(paidInCash !== undefined && { paidInCash }),
          },
        })),
        channel: 'api',
        reason,
      });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'wrongDay')
        throw new HttpProblem(422, 'wrongDay', `截至日期应在 ${dateText(outcome.firstDay)} 到 ${dateText(outcome.lastDay)} 之间`);
      if (outcome.kind === 'refused')
        throw invalid(
          outcome.problems.map((problem) => ({
            path: `body.rows.${rows.findIndex(({ unitId }) => unitId === problem.unitId)}${'field' in problem ? `.${problem.field}` : ''}`,
            message: figureProblemText(problem),
          })),
        );
      const { recorded, corrected, unchanged } = outcome;
      return { recorded, corrected, unchanged };
    },
  });
