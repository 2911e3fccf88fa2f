import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { Tag } from '../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText } from '../../../../core/words/days';
import { postingStage } from '../../rules/board/posting-stage';
import type { CycleInList } from '../../use-cases/views/cycle-views';
import type { Cycles } from '../../use-cases/views/look-at-cycles';
import { CYCLE_NAME, cycleStateWords } from '../../words/cycle-page-words';
import { StageMark } from '../board/stage-mark';
import { boardPath, cyclePath } from '../../words/cycle-paths';
import { cycleName } from '../../words/cycle-words';

const columnsOf = (today: number): readonly Column<CycleInList>[] => [
  { head: '期次', cell: (cycle) => <a href={cyclePath(cycle.id)}>{cycleName(cycle)}</a> },
  { head: '通知', cell: ({ campaignTitle }) => campaignTitle },
  { head: '截止', className: 'nowrap', cell: ({ postingDueDay }) => dayText(postingDueDay) },
  {
    head: '公示',
    cell: ({ id, kind, villages, owed, postingDueDay }) => (
      <>
        {kind === 'pledges' ? (
          <a href={cyclePath(id)}>{`已交 ${villages - owed}/${villages} 个乡镇`}</a>
        ) : (
          <a href={boardPath(id)}>{`${villages - owed}/${villages} 个村`}</a>
        )}{' '}
        {owed > 0 && kind !== 'pledges' && <StageMark stage={postingStage({ state: 'owed' }, postingDueDay, today)} count={owed} />}
      </>
    ),
  },
  { head: '状态', cell: ({ state }) => <Tag>{cycleStateWords[state]}</Tag> },
];

const Call = ({ cycles }: Cycles): VNode => {
  const open = cycles.filter(({ state, owed }) => state === 'open' && owed > 0);
  const [first] = open;
  if (!first) return <ActionCard title="现在没有等着公示的村" />;
  const hint = `${dayText(first.postingDueDay)}截止，不顺延`;
  if (first.kind === 'pledges')
    return (
      <ActionCard title={`${cycleName(first)}：还有 ${first.owed} 个乡镇没有报送`} hint={hint}>
        <a class="button no-print" href={cyclePath(first.id)}>
          看承诺书
        </a>
      </ActionCard>
    );
  return (
    <ActionCard title={`${cycleName(first)}：还有 ${first.owed} 个村没有登记公示`} hint={hint}>
      <a class="button no-print" href={boardPath(first.id)}>
        看公示看板
      </a>
    </ActionCard>
  );
};

/** 月度公示: the cycles in which the reader has a part. */
export const CycleList = (props: Cycles): VNode => (
  <>
    <h1>{CYCLE_NAME}</h1>
    {props.cycles.length === 0 ? (
      <EmptyState
        title="还没有公示"
        steps={[
          {
            text: '通知里有“每月公示”任务的，每月 1 日自动开始一期：税务部门提供上月清册，各村公示，乡镇登记，再起草通报。',
            link: { label: '看通知', href: '/campaigns' },
          },
        ]}
      />
    ) : (
      <>
        <Call {...props} />
        <Table columns={columnsOf(props.today)} rows={props.cycles} />
      </>
    )}
  </>
);
