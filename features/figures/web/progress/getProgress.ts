import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { notFound } from '../../../../api/http/problem';
import { day, id, idParams, requiredDay } from '../../../../api/http/schemas';
import { civilDayOf, formatDay } from '../../../../core/calendar/civil-day';
import type { ProgressRow } from '../../rules/table/progress-table';
import { lookAtProgress } from '../../use-cases/look-at-progress';
import { campaignOf, type FiguresWeb } from '../figures-web';

const row = z.object({
  unitId: id,
  name: z.string(),
  rank: z.int().nullable(),
  quota: z.int().nullable(),
  paid: z.int().nullable(),
  amountFen: z.int().nullable(),
  rateBasisPoints: z.int().nullable().meta({ description: '完成率，万分之几，四舍五入；比较请用 paid 和 quota' }),
  short: z.int().nullable().meta({ description: '离最终目标差多少人' }),
  light: z.enum(['green', 'yellow', 'red', 'grey']),
  reasons: z.array(z.enum(['late', 'behindPlan', 'missing'])),
});

const rowOf = ({ unitId, name, rank, quota, collected, rounded, short, light, reasons }: ProgressRow): z.input<typeof row> => ({
  unitId,
  name,
  rank: rank ?? null,
  quota: quota ?? null,
  paid: collected?.paid ?? null,
  amountFen: collected?.amountFen ?? null,
  rateBasisPoints: rounded ?? null,
  short: short ?? null,
  light,
  reasons: [...reasons],
});

/** GET /api/campaigns/{id}/progress */
export const getProgress = (web: FiguresWeb) =>
  endpoint({
    method: 'get',
    path: '/api/campaigns/{id}/progress',
    token: 'figures.read',
    tag: '进度',
    summary: '一份通知的进度表',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({
      kind: z.enum(['townships', 'villages'], '单位不在可选范围内').default('townships'),
      day: requiredDay('截至日期').optional(),
    }),
    response: z.object({ day, metric: z.string(), ranked: z.array(row), unranked: z.array(row), missing: z.array(row) }),
    async handle({ params, query, caller }) {
      await campaignOf(web, caller, params.id);
      const on = query.day === undefined ? undefined : civilDayOf(query.day);
      const progress = await lookAtProgress(web.database, caller.actor, { campaignId: params.id, kind: query.kind, day: on });
      if (!progress) throw notFound();
      const { ranked, unranked, missing } = progress.table;
      const tables = { ranked: ranked.map(rowOf), unranked: unranked.map(rowOf), missing: missing.map(rowOf) };
      return { day: formatDay(progress.day), metric: progress.series.metric, ...tables };
    },
  });
