import type { VNode } from 'preact';
import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { Table } from '../../../../api/ui/tables/table';
import { type AccessActor, may } from '../../../../core/access/may';
import { dateText, dayText, instantText } from '../../../../core/words/days';
import { obligationKindWords } from '../../../../core/words/kinds';
import { figuresOfUnit } from '../../../figures/words/figure-paths';
import { channelWords, progressColumns } from '../../../figures/words/figure-words';
import type { ObligationStanding } from '../../rules/results/obligation-standing';
import { type Indicator, indicatorsOf } from '../../rules/score/score-list';
import type { IndicatorScore, UnitScore } from '../../rules/score/unit-score';
import type { ScoresOnPage } from '../../use-cases/score/look-at-scores';
import { lookAtEntries } from '../../use-cases/views/look-at-evaluation';
import { EVALUATIONS, evaluationPath, scoreEntryPath, scoresPath, scoreSourcePath } from '../../words/evaluation-paths';
import { EVALUATION_NAME } from '../../words/evaluation-words';
import { basisText, changeText, formulaText, pointsOf, SCORE_SHEET, scoreText, timingWords } from '../../words/score/score-words';
import type { EvaluationWeb } from '../evaluation-web';
import { Adjustments } from './adjustments/adjustments-view';
import { pointsField } from './entry/entry-rows';
import { RoundsTable } from './rounds-table';
import { scoresOf } from './scores-pages';

const SHOWN = 15;
type Entries = Awaited<ReturnType<typeof lookAtEntries>>;

/** An indicator of a unit, with the entries of its figures. */
interface Source {
  readonly found: ScoresOnPage;
  readonly unit: UnitScore;
  readonly indicator: Indicator;
  readonly score: IndicatorScore;
  readonly entries: Entries;
}

/** The points of a unit's indicator as the caller sees them; 404 where he does not. */
async function sourceOf(web: EvaluationWeb, caller: Caller, evaluationId: string, unitId: string, key: string): Promise<Source> {
  const found = await scoresOf(web, caller, evaluationId);
  const unit = found.scores.find((one) => one.unitId === unitId);
  const indicator = unit && found.list && indicatorsOf(found.list, unit.kind).find((one) => one.key === key);
  const score = unit?.indicators.find((one) => one.key === key);
  if (!unit || !indicator || !score) throw notFound();
  const entries = await lookAtEntries(web.database, caller.actor, score.entryIds ?? []);
  return { found, unit, indicator, score, entries };
}

const Obligations = ({ items, unitId }: { readonly items: readonly ObligationStanding[]; readonly unitId: string }): VNode => (
  <FoldedRest items={items} shown={SHOWN} label={(count) => `其余 ${count} 项`}>
    {(part) => (
      <Table
        columns={[
          {
            head: '事项',
            cell: ({ kind, taskId, taskTitle }) => (
              <a href={`/tasks/${taskId}?unit=${unitId}#obligations`}>{`${obligationKindWords[kind]}：${taskTitle}`}</a>
            ),
          },
          { head: '时限', className: 'nowrap', cell: ({ deadlineDay }) => dateText(deadlineDay) },
          { head: '办理', className: 'nowrap', cell: ({ metOn }) => (metOn === undefined ? '—' : dateText(metOn)) },
          { head: '结果', className: 'nowrap', cell: ({ timing }) => timingWords[timing] },
        ]}
        rows={part}
      />
    )}
  </FoldedRest>
);

const EntriesTable = ({ entries }: { readonly entries: Entries }): VNode => (
  <Table
    columns={[
      { head: progressColumns.unit, cell: ({ unitName }) => unitName },
      { head: '截至', className: 'nowrap', cell: ({ throughDay }) => dateText(throughDay) },
      { head: progressColumns.paid, cell: ({ collected }) => collected.paid },
      { head: '填报', cell: ({ by, recordedAtMs, channel }) => `${by ?? '系统'}，${instantText(recordedAtMs)}，${channelWords[channel]}` },
    ]}
    rows={entries}
  />
);

function Sources({ found, unit, score, entries }: Source): VNode {
  const ids = new Set(score.obligationIds);
  const items = unit.items.filter(({ obligationId }) => ids.has(obligationId));
  const { rounds = [] } = score;
  return (
    <section>
      <h2>来源</h2>
      {score.entryIds && (
        <p>
          <a href={figuresOfUnit(found.evaluation.campaignId, unit.unitId)}>{`${unit.name}的任务数和历次填报`}</a>
        </p>
      )}
      {entries.length > 0 && <EntriesTable entries={entries} />}
      {items.length > 0 && <Obligations items={items} unitId={unit.unitId} />}
      {rounds.length > 0 && <RoundsTable rounds={rounds} unit={unit} />}
      {entries.length + items.length + rounds.length === 0 && <Notice>{`${basisText(score)}。`}</Notice>}
    </section>
  );
}

/** The units before and after this one in the sheet: an indicator is gone through from unit to unit, without the way back. */
function Neighbours({ found: { evaluation, scores }, unit, indicator }: Source): VNode | null {
  const rows = scores.filter(({ kind }) => kind === unit.kind);
  const at = rows.findIndex(({ unitId }) => unitId === unit.unitId);
  const [before, next] = [rows[at - 1], rows[at + 1]];
  if (!before && !next) return null;
  return (
    <p class="no-print">
      {before && <a rel="prev" href={scoreSourcePath(evaluation.id, before.unitId, indicator.key)}>{`上一个单位：${before.name}`}</a>}{' '}
      {next && <a rel="next" href={scoreSourcePath(evaluation.id, next.unitId, indicator.key)}>{`下一个单位：${next.name}`}</a>}
    </p>
  );
}

function SourceView({ source, access }: { readonly source: Source; readonly access: AccessActor }): VNode {
  const { found, unit, indicator, score } = source;
  const { evaluation, adjustments } = found;
  const own = adjustments.filter(({ unitId, indicator: key }) => unitId === unit.unitId && key === indicator.key);
  return (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(evaluation.id)}>{evaluation.title}</a> ›{' '}
        <a href={`${scoresPath(evaluation.id)}?kind=${unit.kind}`}>{SCORE_SHEET}</a>
      </p>
      <h1>
        {unit.name} <span class="sub">{indicator.title}</span>
      </h1>
      <p class="call">{score.points === undefined ? `${pointsOf(score)}，没有得分` : `${pointsOf(score)} 分：${basisText(score)}`}</p>
      {found.isOpen && may('evaluate', access) && (
        <p class="no-print">
          <a class="button second" href={`${scoreEntryPath(evaluation.id, { unit: unit.unitId })}#entry-${pointsField(indicator.key)}`}>
            录入加减分
          </a>
        </p>
      )}
      <Neighbours {...source} />
      <Facts>
        <Fact term="数据截至">{`${dayText(evaluation.cutOffDay)} 24:00`}</Fact>
        <Fact term="分值">{`${scoreText(indicator.weight)} 分，最高 ${scoreText(indicator.cap)} 分`}</Fact>
        <Fact term="依据">{indicator.clause}</Fact>
        <Fact term="自动得分">{score.automatic === undefined ? '—' : scoreText(score.automatic)}</Fact>
        <Fact term="调整">{score.adjusted === 0 ? '没有' : changeText(score.adjusted)}</Fact>
        <Fact term="算法" isWhole>
          {formulaText(indicator.formula)}
        </Fact>
      </Facts>
      <Sources {...source} />
      <Adjustments {...{ found, adjustments: own }} shown={4} />
    </>
  );
}

const showSource = (source: Source, { access }: Caller): ShownPage => ({
  title: `${source.unit.name}：${source.indicator.title}`,
  section: EVALUATIONS,
  body: <SourceView {...{ source, access }} />,
});

/** From what the points of one indicator of a unit come, and where they are adjusted. */
export const scoreSourcePage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/score-source',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional(), indicator: z.string('指标应为文字').max(40, '指标不在可选范围内').optional() }),
    async handle({ params, query: { unit, indicator }, caller }) {
      if (unit !== undefined && indicator !== undefined) return showSource(await sourceOf(web, caller, params.id, unit, indicator), caller);
      await scoresOf(web, caller, params.id);
      return { to: scoresPath(params.id) };
    },
  });
