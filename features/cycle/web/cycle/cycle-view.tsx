import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Notice } from '../../../../api/ui/components/notice';
import { Count, Tag } from '../../../../api/ui/components/tag';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText, instantText } from '../../../../core/words/days';
import { namedSheetsPath } from '../../../sheets/words/sheet-paths';
import { type BoardTownship, boardOf, settledOf } from '../../rules/board/board';
import { hasFinalSheets } from '../../rules/roster';
import { isOwed } from '../../rules/board/posting-stage';
import type { CycleStep } from '../../rules/board/cycle-steps';
import type { CycleOnPage } from '../../use-cases/views/look-at-cycle';
import { cycleOutcomeWords, cycleName } from '../../words/cycle-words';
import { CYCLE_NAME, cycleStageWords, cycleStateWords, stepStateWords } from '../../words/cycle-page-words';
import { BoardMarks } from '../board/board-marks';
import { boardPath, CYCLES, lateEntriesPath, postingsPath, rosterPath, sheetsPath } from '../../words/cycle-paths';
import { lateEntryText, placesText } from '../../words/posting-words';

const supplierText = ({ suppliers }: CycleOnPage): string => (suppliers.length === 0 ? '税务部门' : suppliers.join('、'));

/** What each step has come to, and where it goes on. */
function Outcome({ step: { stage }, page }: { readonly step: CycleStep; readonly page: CycleOnPage }): VNode {
  const { cycle, records, rosters, bulletin } = page;
  const owed = records.filter(isOwed).length;
  const [roster] = rosters;
  const ofSheets = hasFinalSheets(cycle) ? rosters.find(({ isOfSheets }) => isOfSheets) : roster;
  const late = rosters.find(({ confirmation }) => confirmation !== undefined);
  switch (stage) {
    case 'roster':
      return (
        <>
          {roster
            ? `${dayText(roster.deliveredOn)}提供，${roster.persons} 人${roster.version > 1 ? `（第 ${roster.version} 次）` : ''}`
            : `等${supplierText(page)}`}
          {'　'}
          <a href={rosterPath(cycle.id)}>清册</a>
          {late?.confirmation && (
            <>
              {'　'}
              {page.mayConfirmRoster ? (
                <a href={lateEntriesPath(cycle.id)}>{lateEntryText(late.confirmation)}</a>
              ) : (
                lateEntryText(late.confirmation)
              )}
            </>
          )}
          {roster && (
            <>
              {'　'}
              <a href={namedSheetsPath(cycle.id)}>按组、带姓名的公示表</a>
            </>
          )}
        </>
      );
    case 'posting':
      return (
        <>
          {`已登记 ${records.length - owed}/${placesText(records)}`}　<a href={boardPath(cycle.id)}>公示看板</a>
          {(ofSheets?.counts.length ?? 0) > 0 && (
            <>
              　<a href={sheetsPath(cycle.id)}>公示表</a>
              {roster !== ofSheets && `（用归档时的第 ${ofSheets?.version ?? 1} 次清册，以后的只留作更正记录）`}
            </>
          )}
        </>
      );
    case 'drafting':
      return (
        <>
          {cycle.listedAtMs === undefined
            ? '截止日 24:00 列出没有公示的村以后，按月底数据起草'
            : `${instantText(cycle.listedAtMs)} 列出名单`}
        </>
      );
    case 'approval':
      if (bulletin)
        return (
          <>
            <a href={`/bulletins/${bulletin.id}`}>{bulletin.title}</a>　<a href={`/bulletins/${bulletin.id}/annex`}>冻结的数据</a>
          </>
        );
      return <>{cycle.state === 'open' ? '由另一个人审批，编号印发' : '没有通报'}</>;
    case 'archived':
      return <>{cycle.outcome === undefined ? '' : cycleOutcomeWords[cycle.outcome]}</>;
  }
}

const stepsOf = (page: CycleOnPage): readonly Column<CycleStep>[] => [
  { head: '步骤', cell: ({ stage }) => cycleStageWords[stage] },
  { head: '截止', className: 'nowrap', cell: ({ dueDay }) => (dueDay === undefined ? '' : dayText(dueDay)) },
  {
    head: '状态',
    cell: ({ state, isLate }) => (
      <>
        <Tag>{stepStateWords[state]}</Tag> {isLate && <span class="warn">逾期</span>}
      </>
    ),
  },
  { head: '情况', cell: (step) => <Outcome step={step} page={page} /> },
];

/** `36 个村，以后登记 2 个` */
function missingText({ villages, counts }: BoardTownship): string {
  const { settled } = settledOf(counts);
  return settled === 0 ? placesText(villages) : `${placesText(villages)}，以后登记 ${settled} 个`;
}

/** Who must act now, and where. */
function Call({ page }: { readonly page: CycleOnPage }): VNode {
  const { cycle, rosters, toRecord, mayDeliver, records, bulletin } = page;
  const owed = records.filter(isOwed);
  if (mayDeliver && rosters.length === 0)
    return (
      <ActionCard title="请登记上月清册" hint={cycle.roster && `${dayText(cycle.roster.dueDay)}截止`}>
        <a class="button no-print" href={rosterPath(cycle.id)}>
          登记清册
        </a>
      </ActionCard>
    );
  if (toRecord.length > 0)
    return (
      <ActionCard title={`还有 ${placesText(toRecord)}没有登记公示，请登记`} hint={`${dayText(cycle.postingDueDay)}截止，不顺延`}>
        <a class="button no-print" href={postingsPath(cycle.id)}>
          登记公示
        </a>
      </ActionCard>
    );
  // After its day the bulletin goes on, whatever is still owed.
  if (bulletin && cycle.state === 'open')
    return (
      <ActionCard
        title="通报已起草，请核对、送审、印发"
        hint={owed.length > 0 ? `还有 ${placesText(owed)}没有登记公示，请督促乡镇` : undefined}
      >
        <a class="button no-print" href={`/bulletins/${bulletin.id}`}>
          看通报
        </a>
      </ActionCard>
    );
  if (cycle.roster && rosters.length === 0 && cycle.state === 'open')
    return <ActionCard title={`等${supplierText(page)}提供清册；各村可以先公示`} />;
  if (owed.length > 0)
    return <ActionCard title={`还有 ${placesText(owed)}没有登记公示，请督促乡镇`} hint={`${dayText(cycle.postingDueDay)}截止，不顺延`} />;
  return <ActionCard title={cycle.state === 'closed' ? '本期已归档' : '现在没有要办的'} />;
}

/** A cycle (公示周期): its steps with their days, who acts now, and who had not posted in time. */
export const CycleView = ({ page }: { readonly page: CycleOnPage }): VNode => {
  const { cycle, today } = page;
  const missing = page.records.filter(({ listedAtMs }) => listedAtMs !== undefined);
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a>
      </p>
      <h1>
        {cycleName(page.cycle)} <span class="sub">{`${page.campaignTitle} · ${cycleStateWords[page.cycle.state]}`}</span>
      </h1>
      <Call page={page} />
      <Table columns={stepsOf(page)} rows={page.steps} />
      {page.cycle.listedAtMs !== undefined && (
        <section>
          <h2>
            {`${dayText(page.cycle.postingDueDay)} 24:00 没有公示的村`} <Count of={missing.length} />
          </h2>
          {missing.length === 0 ? (
            <Notice tone="good">各村都按时公示。</Notice>
          ) : (
            <BoardMarks townships={boardOf(missing, cycle.postingDueDay, today)} base={`${cycle.id}/`} tally={missingText} />
          )}
        </section>
      )}
    </>
  );
};
