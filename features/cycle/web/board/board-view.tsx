import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Numbers } from '../../../../api/ui/components/numbers';
import { Filters } from '../../../../api/ui/forms/filters';
import { dayText } from '../../../../core/words/days';
import { type BoardFilter, filterBoard, type StagedVillage, stageCounts } from '../../rules/board/board';
import { isSettled, POSTING_STAGES } from '../../rules/board/posting-stage';
import type { Board } from '../../use-cases/views/look-at-board';
import { placesText, stageWords } from '../../words/posting-words';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { boardPath, CYCLES, cyclePath, lateEntriesPath, postingsPath } from '../../words/cycle-paths';
import { BoardMarks } from './board-marks';
import { cycleName } from '../../words/cycle-words';

interface BoardViewProps extends Board {
  readonly filter: BoardFilter;
}

const queryOf = ({ unit, stage }: BoardFilter): string => {
  const asked = new URLSearchParams({ ...(unit !== undefined && { unit }), ...(stage !== undefined && { stage }) }).toString();
  return asked === '' ? '' : `?${asked}`;
};

type CallProps = Pick<BoardViewProps, 'cycle' | 'toRecord'> & { readonly villages: readonly StagedVillage[] };

/** What is to be done about it, by whoever reads. */
const Call = ({ cycle, toRecord, villages }: CallProps): VNode => {
  const owed = villages.filter(({ stage }) => !isSettled(stage));
  const hint = `共 ${placesText(villages)}，已公示 ${villages.length - owed.length} 个；${dayText(cycle.postingDueDay)}截止，不顺延。`;
  if (toRecord.length > 0)
    return (
      <ActionCard title={`还有 ${placesText(toRecord)}没有登记公示，请登记`} hint={hint}>
        <a class="button no-print" href={postingsPath(cycle.id)}>
          登记公示
        </a>
      </ActionCard>
    );
  return <ActionCard title={owed.length === 0 ? '各村都已登记公示' : `还有 ${placesText(owed)}没有登记公示，请督促`} hint={hint} />;
};

/** What is to be done, and how many villages are at which stage. */
function Summary({ cycle, townships, filter, toRecord, toConfirm }: Omit<BoardViewProps, 'campaignTitle'>): VNode {
  const villages = townships.flatMap((township) => township.villages);
  const counts = stageCounts(villages);
  return (
    <>
      {toConfirm > 0 && (
        <ActionCard title={`有 ${toConfirm} 个村的补录等您确认`} hint="截止日期以前已经公示、过后才登记的，由另一个人核对，确认以前不算。">
          <a class="button no-print" href={lateEntriesPath(cycle.id)}>
            去确认
          </a>
        </ActionCard>
      )}
      <Call {...{ cycle, toRecord, villages }} />
      <Numbers
        items={POSTING_STAGES.filter((stage) => counts[stage] > 0).map((stage) => ({
          count: counts[stage],
          label: stageWords[stage],
          href: `${boardPath(cycle.id)}${queryOf({ ...filter, stage: filter.stage === stage ? undefined : stage })}`,
          isChosen: filter.stage === stage,
        }))}
      />
    </>
  );
}

/** The parts of the board that change by themselves: what is to be done, and the villages. */
export const BoardParts = (board: Omit<BoardViewProps, 'campaignTitle'>): VNode => (
  <>
    <div data-part="summary">
      <Summary {...board} />
    </div>
    <div data-part="marks">
      <BoardMarks townships={filterBoard(board.townships, board.filter)} />
    </div>
  </>
);

/** 公示看板: every village at a glance, by township. */
export function BoardView(props: BoardViewProps): VNode {
  const { cycle, campaignTitle, townships, filter } = props;
  const path = boardPath(cycle.id);
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a> › <a href={cyclePath(cycle.id)}>{cycleName(cycle)}</a>
      </p>
      <h1>
        公示看板 <span class="sub">{campaignTitle}</span>
      </h1>
      <div data-part="summary">
        <Summary {...props} />
      </div>
      {townships.length > 1 && (
        <Filters
          path={path}
          button="筛选"
          isFiltered={filter.unit !== undefined || filter.stage !== undefined}
          fields={[
            {
              name: 'unit',
              label: '乡镇',
              type: 'choice',
              value: filter.unit,
              options: [{ value: '', label: '全部' }, ...townships.map(({ unitId, name }) => ({ value: unitId, label: name }))],
            },
            {
              name: 'stage',
              label: '公示情况',
              type: 'choice',
              value: filter.stage,
              options: [{ value: '', label: '全部' }, ...POSTING_STAGES.map((stage) => ({ value: stage, label: stageWords[stage] }))],
            },
          ]}
        />
      )}
      <p class="hint no-print">
        <a href={`${path}${queryOf(filter)}`}>刷新</a> {cycle.listedAtMs === undefined && '新设、撤并的村，当天 24:00 以后在这里更新。'}
        <span
          data-refresh={`${path}/marks${queryOf(filter)}`}
          data-live="每半分钟自动更新。"
          data-stopped="已停止自动更新，请点“刷新”。"
          role="status"
        />
      </p>
      <div data-part="marks">
        <BoardMarks townships={filterBoard(townships, filter)} />
      </div>
    </>
  );
}
