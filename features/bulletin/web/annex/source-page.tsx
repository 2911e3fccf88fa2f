import { z } from 'zod';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Notice } from '../../../../api/ui/components/notice';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dateText, dayText, instantText } from '../../../../core/words/days';
import { figuresOfUnit } from '../../../figures/words/figure-paths';
import { channelWords, progressColumns } from '../../../figures/words/figure-words';
import { lookAtBulletin } from '../../use-cases/look-at-bulletin';
import { type FigureSourceShown, lookAtSource } from '../../use-cases/look-at-source';
import { annexPath, BULLETINS, bulletinPath, type BulletinWeb } from '../bulletin-web';

type Entry = FigureSourceShown['entries'][number];

const columnsOf = (campaignId: string): readonly Column<Entry>[] => [
  {
    head: '单位',
    cell: ({ id: entryId, unitId, unitName }) => <a href={`${figuresOfUnit(campaignId, unitId)}#entry-${entryId}`}>{unitName}</a>,
  },
  { head: '截至', className: 'nowrap', cell: ({ throughDay }) => dateText(throughDay) },
  { head: progressColumns.paid, cell: ({ collected }) => collected.paid },
  {
    head: '填报',
    cell: ({ by, recordedAtMs, channel, file }) =>
      `${by ?? '系统'}，${instantText(recordedAtMs)}，${channelWords[channel]}${file ? `，${file.name} 第 ${file.line} 行` : ''}`,
  },
  { head: '以后', cell: ({ isCorrected }) => (isCorrected ? '已更正，本通报仍按当时的数' : '') },
];

/** Of which entries a figure on a bulletin was made, and who made them. */
export const sourcePage = (web: BulletinWeb): Page =>
  page({
    method: 'get',
    path: '/bulletins/{id}/source',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional() }),
    async handle({ params, query, caller }) {
      if (query.unit === undefined) {
        if (!(await lookAtBulletin(web.database, caller.actor, params.id))) throw notFound();
        return { to: annexPath(params.id) };
      }
      const found = await lookAtSource(web.database, caller.actor, { bulletinId: params.id, unitId: query.unit });
      if (!found) throw notFound();
      const { bulletin, unit, entries, figures } = found;
      const made = unit.now?.entryIds.length ?? 0;
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={BULLETINS}>通报</a> › <a href={bulletinPath(bulletin.id)}>{bulletin.title}</a> ›{' '}
            <a href={annexPath(bulletin.id)}>附表</a>
          </p>
          <h1>
            {unit.name} <span class="sub">数据来源</span>
          </h1>
          <Facts>
            <Fact term="指标">{figures.metric}</Fact>
            <Fact term="通报数据截至">{`${dayText(figures.day)} 24:00`}</Fact>
            <Fact term={progressColumns.quota}>
              {unit.quota ?? '—'} <a href={figuresOfUnit(figures.campaignId, unit.unitId)}>来源</a>
            </Fact>
            <Fact term={progressColumns.paid}>{unit.now?.collected.paid ?? '未报'}</Fact>
          </Facts>
          <p class="call">{made > 1 ? `由 ${made} 次填报合计：` : '由这一次填报而来：'}</p>
          {entries.length > 0 ? (
            <Table columns={columnsOf(figures.campaignId)} rows={entries} />
          ) : (
            <Notice>{made === 0 ? '冻结的时候还没有填报。' : '填报记录由该单位、统计单位和县府办查看。'}</Notice>
          )}
        </>
      );
      return { title: unit.name, section: BULLETINS, body };
    },
  });
