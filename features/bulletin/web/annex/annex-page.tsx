import { z } from 'zod';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { Pager } from '../../../../api/ui/components/pager';
import { Filters } from '../../../../api/ui/forms/filters';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText } from '../../../../core/words/days';
import { nearest } from '../../../figures/rules/progress/rate';
import type { ProgressRow } from '../../../figures/rules/table/progress-table';
import { percentText, pointsText, progressColumns as heads, tableKindWords } from '../../../figures/words/figure-words';
import { lookAtBulletin } from '../../use-cases/look-at-bulletin';
import { annexPath, BULLETINS, bulletinPath, type BulletinWeb, sourcePath } from '../bulletin-web';

const KINDS = ['townships', 'villages'] as const;
const query = z.object({
  kind: z.enum(KINDS, '单位不在可选范围内').default('townships'),
  page: z.coerce.number('页数应为数字').int().min(1).max(1_000).default(1),
});
/** Units of one page. */
const SHOWN = 20;
const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '—' : text(value));

/** Every figure leads to where it comes from. */
const columnsOf = (bulletinId: string): readonly Column<ProgressRow>[] => [
  { head: heads.rank, cell: ({ rank }) => or(rank) },
  { head: heads.unit, cell: ({ unitId, name }) => (unitId === '' ? '合计' : <a href={sourcePath(bulletinId, unitId)}>{name}</a>) },
  { head: heads.quota, cell: ({ quota }) => or(quota) },
  { head: heads.paid, cell: ({ collected }) => (collected ? collected.paid : '未报') },
  { head: heads.rate, cell: ({ rounded }) => or(rounded, percentText) },
  { head: heads.planned, cell: ({ planned }) => percentText(nearest(planned)) },
  { head: heads.gap, cell: ({ gap }) => or(gap, pointsText) },
  { head: heads.short, cell: ({ short }) => or(short) },
];

/** The tables of a bulletin in the page: as they were frozen, each unit with the way to its entries. */
export const annexPage = (web: BulletinWeb): Page =>
  page({
    method: 'get',
    path: '/bulletins/{id}/annex',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params, query: { kind, page: at }, caller }) {
      const found = await lookAtBulletin(web.database, caller.actor, params.id);
      if (!found) throw notFound();
      const { bulletin, tables } = found;
      const { ranked, unranked, missing, total } = tables[kind].table;
      const rows = [...ranked, ...unranked, ...missing];
      const addressOf = (of: number): string => `${annexPath(bulletin.id)}?${new URLSearchParams({ kind, page: String(of) }).toString()}`;
      const columns = columnsOf(bulletin.id);
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={BULLETINS}>通报</a> › <a href={bulletinPath(bulletin.id)}>{bulletin.title}</a>
          </p>
          <h1>
            附表 <span class="sub">{tables.metric}</span>
          </h1>
          <p class="call">{`数据截至 ${dayText(tables.day)} 24:00，冻结以后不再变动；点单位看每个数由谁在什么时候填报。`}</p>
          <Filters
            path={annexPath(bulletin.id)}
            button="查看"
            isFiltered={kind !== 'townships'}
            fields={[
              {
                name: 'kind',
                label: '单位',
                type: 'choice',
                value: kind,
                options: KINDS.map((value) => ({ value, label: tableKindWords[value] })),
              },
            ]}
          />
          {rows.length === 0 && <p>没有{tableKindWords[kind]}的数据。</p>}
          {rows.length > 0 && <Table className="league" columns={columns} rows={rows.slice((at - 1) * SHOWN, at * SHOWN)} />}
          <Pager label="下一页" first={at > 1 ? addressOf(1) : undefined} next={at * SHOWN < rows.length ? addressOf(at + 1) : undefined} />
          {total && at === 1 && <Table className="league" caption="合计" columns={columns} rows={[total]} />}
        </>
      );
      return { title: '附表', section: BULLETINS, body };
    },
  });
