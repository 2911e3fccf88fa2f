import { z } from 'zod';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams, requiredDay } from '../../../../api/http/schemas';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Chart } from '../../../../api/ui/tables/chart';
import { Table } from '../../../../api/ui/tables/table';
import { Notice } from '../../../../api/ui/components/notice';
import { civilDayOf, formatDay } from '../../../../core/calendar/civil-day';
import { dayText } from '../../../../core/words/days';
import { lookAtCourse, type TotalCourse } from '../../use-cases/look-at-course';
import { planOf } from '../../use-cases/look-at-progress';
import { tableKindWords } from '../../words/figure-words';
import { courseColumns, latestFirst } from '../../words/course-columns';
import { outlookText } from '../../words/outlook-text';
import { planChart } from '../../words/plan-chart';
import { campaignOf, type FiguresWeb, PROGRESS } from '../figures-web';
import { progressPath } from '../../words/figure-paths';

const query = z.object({
  kind: z.enum(['townships', 'villages'], '单位不在可选范围内').default('townships'),
  day: requiredDay('截至日期').optional(),
});

const subjectOf = ({ kind, series }: TotalCourse): string => `${tableKindWords[kind]}${series.metric}`;

/** 计划与实际: how all units of one kind came along together. */
export const chartPage = (web: FiguresWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/progress/chart',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params: { id }, query: { kind, day }, caller }) {
      await campaignOf(web, caller, id);
      const asked = { campaignId: id, kind, ...(day !== undefined && { day: civilDayOf(day) }) };
      const found = await lookAtCourse(web.database, caller.actor, asked);
      if (!found) throw notFound();
      const { series, course } = found;
      const county = planOf(series);
      const svg = await web.drawChart(planChart({ subject: subjectOf(found), county, course }));
      const table = `${progressPath(id)}?${new URLSearchParams({ kind, day: formatDay(found.day) }).toString()}`;
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={PROGRESS}>进度</a> › <a href={progressPath(id)}>{series.metric}</a>
          </p>
          <h1>
            计划与实际 <span class="sub">{tableKindWords[kind]}</span>
          </h1>
          <ActionCard
            title={course.outlook ? outlookText(course.outlook) : '还没有数据，目标先画在图上。'}
            hint={`截至 ${dayText(found.day)} 24:00，有任务数并且报了数据的单位合计`}
          >
            <a class="button second" href={table}>
              看各单位
            </a>
          </ActionCard>
          <Chart svg={svg} caption={subjectOf(found)}>
            {course.points.length === 0 ? (
              <Notice>还没有数据。</Notice>
            ) : (
              <Table columns={courseColumns(county)} rows={latestFirst(course)} />
            )}
          </Chart>
        </>
      );
      return { title: '计划与实际', section: PROGRESS, body };
    },
  });
