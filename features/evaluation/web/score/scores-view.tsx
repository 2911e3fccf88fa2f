import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Notice } from '../../../../api/ui/components/notice';
import { Pager } from '../../../../api/ui/components/pager';
import { Filters } from '../../../../api/ui/forms/filters';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { type AccessActor, may } from '../../../../core/access/may';
import { dayText } from '../../../../core/words/days';
import { type Indicator, indicatorsOf, type ScoredKind } from '../../rules/score/score-list';
import type { UnitScore } from '../../rules/score/unit-score';
import type { ScoresOnPage } from '../../use-cases/score/look-at-scores';
import {
  adjustmentsPath,
  EVALUATIONS,
  evaluationPath,
  indicatorsPath,
  scoreEntryPath,
  scoresPath,
  scoreSourcePath,
} from '../../words/evaluation-paths';
import { EVALUATION_NAME } from '../../words/evaluation-words';
import { kindsIn } from '../../words/score/score-sheets';
import {
  basisText,
  changeText,
  pointsOf,
  SCORE_NOTES,
  SCORE_SHEET,
  scoredKindWords,
  scoreText,
  sumText,
} from '../../words/score/score-words';
import { Adjustments, toDecide } from './adjustments/adjustments-view';

/** Units on a page. */
const SHOWN = 15;

/** What part of the sheet is looked at: units of a kind or one of them, by all their indicators or by one. */
export interface SheetPart {
  readonly unit?: string | undefined;
  readonly kind?: ScoredKind | undefined;
  readonly indicator?: string | undefined;
  readonly page: number;
}

/** What is to be done with the sheet now. */
function callOf(found: ScoresOnPage, access: AccessActor): string {
  const { evaluation, stage, isWorking, isOpen, list, scores, adjustments } = found;
  if (!isWorking) return scores.length === 0 ? '考核结果送达本单位以后，在这里看得分' : '本单位的得分；点得分看从哪里来';
  if (!list) return '这次考核启动的时候还没有评分指标';
  if (stage === 'figures') return `等数据截止：${dayText(evaluation.cutOffDay)} 24:00 冻结以后开始评分`;
  if (!isOpen) return '评分已经结束';
  const waiting = adjustments.filter(({ isConfirmed }) => isConfirmed === undefined);
  const mine = toDecide(found, access);
  if (mine.length > 0) return `请确认或者退回 ${mine.length} 条调整`;
  const until = evaluation.scoringUntil === undefined ? '' : `${dayText(evaluation.scoringUntil)} 24:00 截止`;
  if (waiting.length > 0) return `${waiting.length} 条调整等另一名考核人员确认；${until}`;
  return may('evaluate', access) ? `请核对得分，要加减的点“录入加减分”；${until}` : `正在评分，${until}`;
}

const pointsCell = (evaluationId: string, unit: UnitScore, key: string): VNode => {
  const score = unit.indicators.find((one) => one.key === key);
  if (!score) return <>—</>;
  const text = pointsOf(score);
  const adjusted = score.adjusted === 0 ? '' : `（含 ${changeText(score.adjusted)}）`;
  return <a href={scoreSourcePath(evaluationId, unit.unitId, key)}>{`${text}${adjusted}`}</a>;
};

const headOf = ({ title, weight }: Indicator): string => `${title}（${scoreText(weight).replace('.00', '')}分）`;

const byUnit = (evaluationId: string, indicators: readonly Indicator[]): readonly Column<UnitScore>[] => [
  { head: '单位', cell: ({ name }) => name },
  ...indicators.map((one) => ({ head: headOf(one), cell: (unit: UnitScore) => pointsCell(evaluationId, unit, one.key) })),
  { head: '总分 / 应得分', className: 'nowrap', cell: sumText },
];

const byIndicator = (evaluationId: string, indicator: Indicator): readonly Column<UnitScore>[] => {
  const scoreOf = ({ indicators }: UnitScore) => indicators.find(({ key }) => key === indicator.key);
  const or = (unit: UnitScore, text: (score: NonNullable<ReturnType<typeof scoreOf>>) => string): string => {
    const score = scoreOf(unit);
    return score ? text(score) : '—';
  };
  return [
    { head: '单位', cell: ({ name }) => name },
    { head: '依据的数', cell: (unit) => or(unit, basisText) },
    {
      head: '自动得分',
      className: 'nowrap',
      cell: (unit) => or(unit, ({ automatic }) => (automatic === undefined ? '—' : scoreText(automatic))),
    },
    { head: '调整', className: 'nowrap', cell: (unit) => or(unit, ({ adjusted }) => (adjusted === 0 ? '—' : changeText(adjusted))) },
    { head: headOf(indicator), className: 'nowrap', cell: (unit) => pointsCell(evaluationId, unit, indicator.key) },
  ];
};

const Sheet = ({ found, part }: { readonly found: ScoresOnPage; readonly part: SheetPart }): VNode | null => {
  const { evaluation, list, scores } = found;
  const kinds = kindsIn(scores);
  const one = scores.find(({ unitId }) => unitId === part.unit);
  const kind = one?.kind ?? part.kind ?? kinds[0];
  if (!list || kind === undefined) return null;
  const path = scoresPath(evaluation.id);
  const indicators = indicatorsOf(list, kind);
  const chosen = indicators.find(({ key }) => key === part.indicator);
  const rows = one ? [one] : scores.filter((unit) => unit.kind === kind);
  const addressOf = (page: number): string =>
    `${path}?${new URLSearchParams({ kind, ...(chosen && { indicator: chosen.key }), page: String(page) }).toString()}`;
  return (
    <>
      <Filters
        path={path}
        button="查看"
        isFiltered={one !== undefined || part.kind !== undefined || part.indicator !== undefined}
        fields={[
          {
            name: 'kind',
            label: '单位',
            type: 'choice',
            value: kind,
            options: kinds.map((value) => ({ value, label: scoredKindWords[value] })),
          },
          {
            name: 'indicator',
            label: '看法',
            type: 'choice',
            value: chosen?.key ?? '',
            options: [
              { value: '', label: '按单位，全部指标' },
              ...indicators.map(({ key, title }) => ({ value: key, label: `按指标：${title}` })),
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <Notice>{`没有${scoredKindWords[kind]}的得分。`}</Notice>
      ) : (
        <Table
          className="league"
          columns={chosen ? byIndicator(evaluation.id, chosen) : byUnit(evaluation.id, indicators)}
          rows={rows.slice((part.page - 1) * SHOWN, part.page * SHOWN)}
        />
      )}
      <Pager
        label="下一页"
        first={part.page > 1 ? addressOf(1) : undefined}
        next={part.page * SHOWN < rows.length ? addressOf(part.page + 1) : undefined}
      />
      {SCORE_NOTES.map((note) => (
        <p class="hint">{note}</p>
      ))}
    </>
  );
};

/** 评分表: by unit or by indicator; each value leads to what it was worked out from. */
export function ScoresView({
  found,
  access,
  part,
}: {
  readonly found: ScoresOnPage;
  readonly access: AccessActor;
  readonly part: SheetPart;
}): VNode {
  const { evaluation, isWorking, isOpen, list, scores, adjustments } = found;
  return (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(evaluation.id)}>{evaluation.title}</a>
      </p>
      <h1>
        {SCORE_SHEET} <span class="sub">{evaluation.title}</span>
      </h1>
      <ActionCard title={callOf(found, access)} hint={list && `评分指标第 ${list.version} 版，总分 ${scoreText(list.total)} 分`}>
        <span class="no-print">
          {isOpen && may('evaluate', access) && (
            <>
              <a class="button" href={scoreEntryPath(evaluation.id, { kind: part.kind, indicator: part.indicator, unit: part.unit })}>
                录入加减分
              </a>{' '}
            </>
          )}
          {isWorking && adjustments.length > 0 && (
            <>
              <a class="button second" href={adjustmentsPath(evaluation.id)}>
                {`看调整（${adjustments.length}）`}
              </a>{' '}
            </>
          )}
          {isWorking && (
            <a class="button second" href={indicatorsPath(evaluation.id)}>
              {list ? '评分指标' : '看评分指标'}
            </a>
          )}{' '}
          {isWorking && scores.length > 0 && (
            <a class="button second" href={`${evaluationPath(evaluation.id)}/score-file`}>
              {SCORE_SHEET}（xlsx）
            </a>
          )}
        </span>
      </ActionCard>
      <Sheet found={found} part={part} />
      {!isWorking && <Adjustments {...{ found, adjustments }} shown={4} />}
    </>
  );
}
