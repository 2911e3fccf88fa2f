import type { VNode } from 'preact';
import { Light } from '../../../../api/ui/components/light';
import { Tag } from '../../../../api/ui/components/tag';
import type { Column } from '../../../../api/ui/tables/table';
import { dateText, dayText } from '../../../../core/words/days';
import { roleWords } from '../../../../core/words/duties';
import { obligationKindWords, taskName } from '../../../../core/words/kinds';
import { LATE_MARKS } from '../../../../core/obligation/timing';
import { lateMarkWords } from '../../../../core/words/late-marks';
import { assignmentStateWords, taskStateWords } from '../../../../core/words/states';
import type { LedgerRow } from '../../use-cases/ledger-queries';

/** Of more units than that, the first few are named and the others folded. */
const UNFOLDED_UNITS = 4;
const NAMED_UNITS = 3;

/** States that are not as usual. */
const MARKED: ReadonlySet<string> = new Set(['suspended', 'struckOff', 'terminated', 'transferred']);

type LedgerUnit = LedgerRow['units'][number];

/** 责任 and 在办 go without saying. */
function unitMarks({ role, state }: LedgerUnit): VNode {
  return (
    <>
      {role === 'lead' && <b class="nowrap">（{roleWords.lead}）</b>}
      {role === 'cooperating' && <span class="nowrap">{`（${roleWords.cooperating}）`}</span>}
      {MARKED.has(state) && <span class="nowrap">{`（${assignmentStateWords[state]}）`}</span>}
    </>
  );
}

const UnitNames = ({ units }: Pick<LedgerRow, 'units'>): VNode => (
  <>
    {units.map((unit) => (
      <span class="unit">
        {unit.name}
        {unitMarks(unit)}
      </span>
    ))}
  </>
);

const Units = ({ units, unitCount }: Pick<LedgerRow, 'units' | 'unitCount'>): VNode => {
  if (unitCount <= UNFOLDED_UNITS) return <UnitNames units={units} />;
  return (
    <>
      <UnitNames units={units.slice(0, NAMED_UNITS)} />
      <details class="more">
        <summary>等 {unitCount} 个单位</summary>
        <UnitNames units={units.slice(NAMED_UNITS)} />
        {unitCount > units.length && '……'}
      </details>
    </>
  );
};

const NextDeadline = ({ nextDeadlineDay, nextKind, nextTitle, deadlineText }: LedgerRow): VNode =>
  nextDeadlineDay === null ? (
    <>{deadlineText ?? '—'}</>
  ) : (
    <>
      <span class="nowrap">{dayText(nextDeadlineDay)}</span>
      <div class="small">
        {nextKind === null ? '' : `${obligationKindWords[nextKind]}：`}
        {nextTitle}
      </div>
    </>
  );

const waitingIn = ({ unsigned, toReview, extensionsPending, suspended }: LedgerRow): readonly (readonly [string, number])[] => [
  ['未签收', unsigned],
  ['待审核', toReview],
  ['延期待批', extensionsPending],
  ['中止', suspended],
];

/** The columns of the ledger: task, units, nearest deadline, light, state. */
const LEDGER_COLUMNS: readonly Column<LedgerRow>[] = [
  {
    head: '任务',
    cell: ({ taskId, ordinal, title, campaignTitle, documentNumber }) => (
      <>
        <a class="strong" href={`/tasks/${taskId}`}>
          {taskName(ordinal, title)}
        </a>
        <div class="small">{documentNumber === null ? campaignTitle : `${campaignTitle} ${documentNumber}`}</div>
      </>
    ),
  },
  { head: '责任单位', cell: (row) => <Units {...row} /> },
  { head: '最近时限', cell: (row) => <NextDeadline {...row} /> },
  {
    head: '亮灯',
    cell: ({ colour, overdue }) => (
      <>
        {colour === 'none' ? '—' : <Light colour={colour} />} {overdue > 0 && <div class="small">逾期 {overdue} 项</div>}
      </>
    ),
  },
  {
    head: '状态',
    cell: (row) => (
      <>
        {taskStateWords[row.state]}{' '}
        <div class="small waiting">
          {waitingIn(row)
            .filter(([, count]) => count > 0)
            .map(([label, count]) => (
              <span class="unit">{`${label} ${count}`}</span>
            ))}
        </div>
        {LATE_MARKS.filter((mark) => row[mark] > 0).map((mark) => (
          <>
            <Tag>{`${lateMarkWords[mark]} ${row[mark]}`}</Tag>{' '}
          </>
        ))}
      </>
    ),
  },
];

/** How far the results are, and what was reported last. */
const PROGRESS: Column<LedgerRow> = {
  head: '进展',
  cell: ({ results, resultsMet, latestReport }) => (
    <>
      {results > 0 && `结果办结 ${resultsMet}/${results}`}
      {latestReport !== null && (
        <div class="small">{`${latestReport.unitName}（${dateText(latestReport.occurredOn)}）：${latestReport.text}`}</div>
      )}
    </>
  ),
};

const BRIEF: ReadonlySet<string> = new Set(['任务', '最近时限', '亮灯']);

/** The columns as they were chosen. */
export function ledgerColumns(chosen: string | undefined): readonly Column<LedgerRow>[] {
  if (chosen === 'brief') return LEDGER_COLUMNS.filter(({ head }) => BRIEF.has(head));
  return chosen === 'full' ? [...LEDGER_COLUMNS, PROGRESS] : LEDGER_COLUMNS;
}

/** Ticked by the office, to urge on the units of the task. */
export const TO_URGE: Column<LedgerRow> = {
  head: '催办',
  noPrint: true,
  cell: ({ taskId, ordinal, title }) => (
    <label class="check">
      <input type="checkbox" name="task" value={taskId} aria-label={`催办 ${taskName(ordinal, title)}`} />
    </label>
  ),
};
