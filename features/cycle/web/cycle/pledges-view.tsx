import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Notice } from '../../../../api/ui/components/notice';
import { Count, Tag } from '../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText } from '../../../../core/words/days';
import { obligationStateWords } from '../../../../core/words/states';
import { isOwed } from '../../rules/board/posting-stage';
import type { CycleStep } from '../../rules/board/cycle-steps';
import type { CycleOnPage } from '../../use-cases/views/look-at-cycle';
import { CYCLES } from '../../words/cycle-paths';
import { CYCLE_NAME, cycleStageWords, cycleStateWords, stepStateWords } from '../../words/cycle-page-words';
import { cycleName, cycleOutcomeWords } from '../../words/cycle-words';

type Pledge = CycleOnPage['pledges'][number];
type Township = CycleOnPage['records'][number];

/** Where a pledge is handed in and looked at: at what is owed, in its task. */
const pledgePath = ({ cycle }: CycleOnPage, { unitId, obligationId }: Pledge): string =>
  `/tasks/${cycle.taskId}?unit=${unitId}#o-${obligationId}`;

const owingOf = ({ records }: CycleOnPage): number => records.filter(isOwed).length;

const stepsOf = (page: CycleOnPage): readonly Column<CycleStep>[] => [
  { head: '步骤', cell: ({ stage }) => (stage === 'posting' ? '各乡镇报送承诺书' : cycleStageWords[stage]) },
  { head: '截止', className: 'nowrap', cell: ({ dueDay }) => (dueDay === undefined ? '' : dayText(dueDay)) },
  {
    head: '状态',
    cell: ({ state, isLate }) => (
      <>
        <Tag>{stepStateWords[state]}</Tag> {isLate && <span class="warn">逾期</span>}
      </>
    ),
  },
  {
    head: '情况',
    cell: ({ stage }) => {
      if (stage === 'posting') return `已交 ${page.records.length - owingOf(page)}/${page.records.length} 个乡镇`;
      return page.cycle.outcome === undefined ? '' : cycleOutcomeWords[page.cycle.outcome];
    },
  },
];

const townshipsOf = (page: CycleOnPage): readonly Column<Township>[] => {
  const pledges = new Map(page.pledges.map((pledge) => [pledge.unitId, pledge]));
  return [
    { head: '乡镇', cell: ({ townshipName }) => townshipName },
    {
      head: '承诺书',
      cell: ({ townshipId }) => {
        const pledge = pledges.get(townshipId);
        return pledge ? <a href={pledgePath(page, pledge)}>{obligationStateWords[pledge.state]}</a> : '不用报送';
      },
    },
    {
      head: '截止日 24:00',
      cell: ({ listedAtMs }) => (listedAtMs === undefined ? '' : <span class="warn">没有报送</span>),
    },
  ];
};

/** Who must act now, and where. */
function Call({ page }: { readonly page: CycleOnPage }): VNode {
  const hint = `${dayText(page.cycle.postingDueDay)}截止，不顺延`;
  const mine = page.pledges.find(({ isMine, state }) => isMine && (state === 'open' || state === 'returned'));
  if (mine)
    return (
      <ActionCard title="请报送承诺书" hint={`收齐本单位协办员的承诺书，在任务里报送，${hint}`}>
        <a class="button no-print" href={pledgePath(page, mine)}>
          去报送
        </a>
      </ActionCard>
    );
  const owing = owingOf(page);
  if (owing > 0) return <ActionCard title={`还有 ${owing} 个乡镇没有报送承诺书，请督促`} hint={hint} />;
  return <ActionCard title={page.cycle.state === 'closed' ? '本期已归档' : '承诺书都已报送'} />;
}

/** A round of pledges (承诺书): what each township owes before the season, where it hands it in, and who had not by 24:00 of the day. */
export const PledgesView = ({ page }: { readonly page: CycleOnPage }): VNode => {
  const { cycle, records } = page;
  const missing = records.filter(({ listedAtMs }) => listedAtMs !== undefined).length;
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a>
      </p>
      <h1>
        {cycleName(cycle)} <span class="sub">{`${page.campaignTitle} · ${cycleStateWords[cycle.state]}`}</span>
      </h1>
      <Call page={page} />
      <Table columns={stepsOf(page)} rows={page.steps} />
      <section>
        <h2>
          各乡镇 <Count of={records.length} />
        </h2>
        {cycle.listedAtMs !== undefined && missing === 0 && <Notice tone="good">各乡镇都按时报送。</Notice>}
        <Table columns={townshipsOf(page)} rows={records} />
      </section>
    </>
  );
};
