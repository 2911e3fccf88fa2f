import type { VNode } from 'preact';
import { ActionCard } from '../../../../../api/ui/components/action-card';
import { Pager } from '../../../../../api/ui/components/pager';
import { ErrorSummary } from '../../../../../api/ui/forms/error-summary';
import { Field } from '../../../../../api/ui/forms/field';
import { Filters } from '../../../../../api/ui/forms/filters';
import { Table } from '../../../../../api/ui/tables/table';
import { dayText } from '../../../../../core/words/days';
import { EVIDENCE_ACCEPT, EVIDENCE_CAMERA, EVIDENCE_HINT } from '../../../../assignment/words/evidence-words';
import type { ScoresOnPage } from '../../../use-cases/score/look-at-scores';
import { adjustmentsPath, EVALUATIONS, evaluationPath, scoreEntryPath, scoresPath } from '../../../words/evaluation-paths';
import { EVALUATION_NAME } from '../../../words/evaluation-words';
import { kindsIn } from '../../../words/score/score-sheets';
import { SCORE_SHEET, scoredKindWords, scoreText } from '../../../words/score/score-words';
import { columnsOf, idOf, type Tried } from './entry-columns';
import { ENTRY_ROWS, type EntryGrid, MOST_EVIDENCE, MOST_REASON, pointsField, reasonField } from './entry-rows';

export const ENTRY = '录入加减分';

interface EntryViewProps {
  readonly found: ScoresOnPage;
  readonly grid: EntryGrid | undefined;
  readonly page: number;
  readonly tried?: Tried | undefined;
}

/** Which part of the sheet is entered. */
const Part = ({
  found: { evaluation, scores },
  grid: { kind, indicators, indicator, unit },
}: {
  readonly found: ScoresOnPage;
  readonly grid: EntryGrid;
}): VNode => (
  <Filters
    path={scoreEntryPath(evaluation.id)}
    button="换一项"
    isFiltered={unit !== undefined}
    fields={[
      {
        name: 'kind',
        label: '单位',
        type: 'choice',
        value: kind,
        options: kindsIn(scores).map((value) => ({ value, label: scoredKindWords[value] })),
      },
      {
        name: 'indicator',
        label: '指标',
        type: 'choice',
        value: indicator?.key ?? '',
        options: indicators.map(({ key, title }) => ({ value: key, label: title })),
      },
    ]}
  />
);

/** Who is before and after the unit whose indicators are entered. */
const Neighbours = ({ id, grid: { before, next } }: { readonly id: string; readonly grid: EntryGrid }): VNode | null =>
  before || next ? (
    <p class="no-print">
      {before && <a rel="prev" href={scoreEntryPath(id, { unit: before.unitId })}>{`上一个单位：${before.name}`}</a>}{' '}
      {next && <a rel="next" href={scoreEntryPath(id, { unit: next.unitId })}>{`下一个单位：${next.name}`}</a>}
    </p>
  ) : null;

function EntryForm({ found, grid, page, tried }: EntryViewProps & { readonly grid: EntryGrid }): VNode {
  const { kind, indicator, unit, next, rows } = grid;
  const part = unit ? { unit: unit.unitId } : { kind, indicator: indicator?.key ?? '', page: String(page) };
  const field = (name: string) => ({ name, value: tried?.values[name] ?? '', error: tried?.errors[name] });
  const hasNext = unit ? next !== undefined : page * ENTRY_ROWS < rows.length;
  const files = field('files').error ?? (tried?.hadFiles ? '没有保存的时候不留文件，请重新选择佐证材料' : undefined);
  return (
    <form method="post" action={scoreEntryPath(found.evaluation.id)} enctype="multipart/form-data">
      {Object.entries(part).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Table
        className="entry"
        columns={columnsOf(found, grid, tried)}
        rows={unit ? rows : rows.slice((page - 1) * ENTRY_ROWS, page * ENTRY_ROWS)}
      />
      <Field
        id={idOf('reason')}
        field={{ ...field('reason'), label: '理由', type: 'area', rows: 2, maxLength: MOST_REASON, hint: '没有写自己的理由的行都用它。' }}
      />
      <Field
        id={idOf('evidence')}
        field={{ ...field('evidence'), label: '依据', type: 'area', rows: 2, maxLength: MOST_EVIDENCE, hint: '什么材料，在哪里可以查到。' }}
      />
      <Field
        id={idOf('files')}
        field={{
          type: 'file',
          name: 'files',
          label: '佐证材料',
          hint: EVIDENCE_HINT,
          accept: EVIDENCE_ACCEPT,
          isMultiple: true,
          camera: EVIDENCE_CAMERA,
          error: files,
        }}
      />
      <button type="submit">保存</button>
      {hasNext && (
        <button type="submit" name="then" value="next" class="second">
          {unit ? '保存，到下一个单位' : '保存，到下一页'}
        </button>
      )}
    </form>
  );
}

/** The summary of what is wrong, each row named. */
const problemsOf = ({ rows }: EntryGrid, { errors }: Tried): readonly { readonly message: string; readonly href: string }[] => {
  const labels = new Map(
    rows.flatMap(({ field, label }) => [pointsField(field), reasonField(field)].map((name) => [name, label] as const)),
  );
  return Object.entries(errors).map(([name, message]) => ({
    message: `${labels.has(name) ? `${labels.get(name) ?? ''}：` : ''}${message}`,
    href: `#${idOf(name)}`,
  }));
};

/** 录入加减分: a table in which points are typed, gone through by keyboard, and saved at once. */
export function EntryView({ found, grid, page, tried }: EntryViewProps): VNode {
  const { evaluation, isOpen } = found;
  const { indicator, unit, rows = [] } = grid ?? {};
  const of = unit?.name ?? indicator?.title;
  const until = evaluation.scoringUntil === undefined ? '' : `；${dayText(evaluation.scoringUntil)} 24:00 截止`;
  const pageOf = (at: number): string => scoreEntryPath(evaluation.id, { kind: grid?.kind, indicator: indicator?.key, page: at });
  return (
    <>
      <p class="crumbs no-print">
        <a href={EVALUATIONS}>{EVALUATION_NAME}</a> › <a href={evaluationPath(evaluation.id)}>{evaluation.title}</a> ›{' '}
        <a href={scoresPath(evaluation.id)}>{SCORE_SHEET}</a>
      </p>
      <h1>
        {ENTRY} {of !== undefined && <span class="sub">{of}</span>}
      </h1>
      {tried && grid && <ErrorSummary title="没有保存，填的都还在" errors={problemsOf(grid, tried)} />}
      {grid && isOpen ? (
        <>
          <ActionCard
            title={`只填要调整的行，一次保存${until}`}
            hint={`${
              indicator ? `${scoreText(indicator.weight)} 分，最高 ${scoreText(indicator.cap)} 分。` : ''
            }加分写 1.5，减分写 -2${rows.some(({ score }) => score.state === 'notScored') ? '；还没有评的，写的就是得分' : ''}。回车、方向键在格子里移动。由另一名考核人员确认以后才计。`}
          >
            <a class="button second no-print" href={adjustmentsPath(evaluation.id)}>
              看调整
            </a>
          </ActionCard>
          <Part {...{ found, grid }} />
          {unit && <Neighbours id={evaluation.id} grid={grid} />}
          <EntryForm {...{ found, grid, page, tried }} />
          {!unit && (
            <Pager
              label="下一页（不保存）"
              first={page > 1 ? pageOf(1) : undefined}
              next={page * ENTRY_ROWS < rows.length ? pageOf(page + 1) : undefined}
            />
          )}
        </>
      ) : (
        <ActionCard title="现在不能加减分：评分在数据冻结以后开始，评分完成以后结束">
          <a class="button no-print" href={scoresPath(evaluation.id)}>
            {`看${SCORE_SHEET}`}
          </a>
        </ActionCard>
      )}
    </>
  );
}
