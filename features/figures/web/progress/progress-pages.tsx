import { z } from 'zod';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams, requiredDay } from '../../../../api/http/schemas';
import { may } from '../../../../core/access/may';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { lookAtProgress } from '../../use-cases/look-at-progress';
import { lookAtReportable, lookAtSeries } from '../../use-cases/look-at-series';
import { campaignOf, type FiguresWeb, PROGRESS } from '../figures-web';
import { ProgressView } from './progress-view';
import { SeriesList } from './series-list';
import { NothingCounted } from './nothing-counted';

const query = z.object({
  kind: z.enum(['townships', 'villages'], '单位不在可选范围内').default('townships'),
  day: requiredDay('截至日期').optional(),
  page: z.coerce.number('页数应为数字').int().min(1).max(1_000).default(1),
  done: z.enum(['recorded', 'saved']).optional().catch(undefined),
});
const DONE = { recorded: '已填报。', saved: '已保存。' } as const;

/** 进度: what is counted, notice by notice. */
export const seriesPage = (web: FiguresWeb): Page =>
  page({
    method: 'get',
    path: PROGRESS,
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '进度', place: 25, needs: 'readUnit' },
    async handle({ caller }) {
      const campaigns = await web.campaigns.list(caller.actor);
      const series = await lookAtSeries(web.database, caller.actor);
      const body = (
        <SeriesList campaigns={campaigns} series={series} maySetUp={may('setUpFigures', caller.access)} isOffice={caller.isOffice} />
      );
      return { title: '进度', section: PROGRESS, body };
    },
  });

/** The progress table of a notice. */
export const progressPage = (web: FiguresWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/progress',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params: { id }, query: { kind, day, page: at, done }, caller }) {
      const campaign = await campaignOf(web, caller, id);
      const asked = { campaignId: id, kind, ...(day !== undefined && { day: civilDayOf(day) }) };
      const progress = await lookAtProgress(web.database, caller.actor, asked);
      const maySetUp = may('setUpFigures', caller.access);
      if (!progress) return { title: '进度', section: PROGRESS, body: <NothingCounted campaign={campaign} maySetUp={maySetUp} /> };
      const reportable = await lookAtReportable(web.database, caller.actor, caller.access, id);
      if (!reportable) throw notFound();
      const body = <ProgressView {...{ progress, maySetUp }} page={at} mayRecord={reportable.units.length > 0} />;
      return { title: progress.series.metric, section: PROGRESS, message: done && DONE[done], body };
    },
  });
