import { z } from 'zod';
import { type Page, page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { id, idParams } from '../../../api/http/schemas';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Notice } from '../../../api/ui/components/notice';
import { Pager } from '../../../api/ui/components/pager';
import { Filters } from '../../../api/ui/forms/filters';
import { Table } from '../../../api/ui/tables/table';
import { dateText, dayText, instantText } from '../../../core/words/days';
import { figuresOfUnit } from '../../figures/words/figure-paths';
import { channelWords, percentText, progressColumns, tableKindWords } from '../../figures/words/figure-words';
import { lookAtEntries } from '../use-cases/views/look-at-evaluation';
import { EVALUATIONS, evaluationPath, rankingPath, standingsPath } from '../words/evaluation-paths';
import { EVALUATION_NAME, markWords } from '../words/evaluation-words';
import { roundedRate, standingNotes, standingsOf } from '../words/standing-table';
import { evaluationOf, type EvaluationWeb } from './evaluation-web';
import { standingColumns } from './standing-columns';

const KINDS = ['townships', 'villages'] as const;
const SHOWN = 20;
const query = z.object({
  kind: z.enum(KINDS, '单位不在可选范围内').default('townships'),
  page: z.coerce.number('页数应为数字').int().min(1).max(1_000).default(1),
});

/** Every unit of a table, with the rules below it. */
export const standingsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/standings',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params, query: { kind, page: at }, caller }) {
      const { evaluation, working } = await evaluationOf(web, caller, params.id);
      const result = working?.result;
      const rows = result?.tables ? standingsOf(result.tables[kind]) : [];
      const addressOf = (of: number): string => `${standingsPath(params.id)}?${new URLSearchParams({ kind, page: String(of) }).toString()}`;
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(params.id)}>{evaluation.title}</a>
          </p>
          <h1>排名</h1>
          <p class="call">{`数据截至 ${dayText(evaluation.cutOffDay)} 24:00；点单位看每个数由谁在什么时候填报。`}</p>
          {result?.tables && (
            <p class="no-print">
              <a class="button second" href={rankingPath(params.id, 'xlsx')}>
                排名附表（xlsx）
              </a>{' '}
              <a class="button second" href={rankingPath(params.id, 'docx')}>
                docx
              </a>{' '}
              <a class="button second" href={rankingPath(params.id, 'pdf')}>
                PDF
              </a>
            </p>
          )}
          <Filters
            path={standingsPath(params.id)}
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
          {rows.length === 0 || !result ? (
            <Notice>{result ? `没有${tableKindWords[kind]}的数据。` : '还没有形成预览。'}</Notice>
          ) : (
            <Table className="league" columns={standingColumns(params.id, result)} rows={rows.slice((at - 1) * SHOWN, at * SHOWN)} />
          )}
          <Pager label="下一页" first={at > 1 ? addressOf(1) : undefined} next={at * SHOWN < rows.length ? addressOf(at + 1) : undefined} />
          {result && standingNotes(result).map((note) => <p class="hint">{note}</p>)}
        </>
      );
      return { title: '排名', section: EVALUATIONS, body };
    },
  });

/** Of which entries the figure of a unit was made, and by whom. */
export const sourcePage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/source',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional() }),
    async handle({ params, query: { unit: unitId }, caller }) {
      const { evaluation, working } = await evaluationOf(web, caller, params.id);
      if (unitId === undefined) return { to: standingsPath(params.id) };
      const tables = working?.result?.tables;
      const unit = tables && KINDS.flatMap((kind) => standingsOf(tables[kind])).find((one) => one.unitId === unitId);
      if (!unit) throw notFound();
      const entries = await lookAtEntries(web.database, caller.actor, unit.entryIds);
      const rate = roundedRate(unit);
      const body = (
        <>
          <p class="crumbs no-print">
            <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(params.id)}>{evaluation.title}</a> ›{' '}
            <a href={standingsPath(params.id)}>排名</a>
          </p>
          <h1>
            {unit.name} <span class="sub">数据来源</span>
          </h1>
          <Facts>
            <Fact term="数据截至">{`${dayText(evaluation.cutOffDay)} 24:00`}</Fact>
            <Fact term={progressColumns.quota}>
              {unit.quota ?? '—'} <a href={figuresOfUnit(evaluation.campaignId, unitId)}>来源</a>
            </Fact>
            <Fact term={progressColumns.paid}>{unit.paid ?? '未报'}</Fact>
            {rate !== undefined && <Fact term={progressColumns.rate}>{percentText(rate)}</Fact>}
            {unit.mark && <Fact term="考核意见">{markWords[unit.mark]}</Fact>}
          </Facts>
          {entries.length === 0 ? (
            <Notice>截止的时候没有填报。</Notice>
          ) : (
            <Table
              columns={[
                { head: progressColumns.unit, cell: ({ unitName }) => unitName },
                { head: '截至', className: 'nowrap', cell: ({ throughDay }) => dateText(throughDay) },
                { head: progressColumns.paid, cell: ({ collected }) => collected.paid },
                {
                  head: '填报',
                  cell: ({ by, recordedAtMs, channel }) => `${by ?? '系统'}，${instantText(recordedAtMs)}，${channelWords[channel]}`,
                },
              ]}
              rows={entries}
            />
          )}
        </>
      );
      return { title: unit.name, section: EVALUATIONS, body };
    },
  });
