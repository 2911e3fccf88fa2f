import type { VNode } from 'preact';
import { EmptyState } from '../../../api/ui/components/empty-state';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { type Column, Table } from '../../../api/ui/tables/table';
import { dayText, instantText } from '../../../core/words/days';
import { taskStateWords } from '../../../core/words/states';
import type { CampaignPage, CampaignRow } from '../use-cases/campaign-queries';
import { CYCLE_NAME } from '../../cycle/words/cycle-page-words';
import { CYCLES } from '../../cycle/words/cycle-paths';
import { seasonName } from '../../cycle/words/season-words';
import { nothingIssued } from '../words/nothing-issued';

const taskCount = ({ tasks, openTasks }: CampaignRow): string => `${tasks} 项，${taskStateWords.open} ${openTasks} 项`;

const COLUMNS: readonly Column<CampaignRow>[] = [
  {
    head: '通知',
    cell: ({ id, title }) => (
      <a class="strong" href={`/campaigns/${id}`}>
        {title}
      </a>
    ),
  },
  { head: '文号', className: 'nowrap', cell: ({ documentNumber }) => documentNumber ?? '—' },
  { head: '发文日期', className: 'nowrap', cell: ({ issueDate }) => dayText(issueDate) },
  { head: '任务', className: 'nowrap', cell: taskCount },
  { head: '状态', className: 'nowrap', cell: ({ state }) => taskStateWords[state === 'open' ? 'open' : 'done'] },
];

/** 通知: the notices in which the reader has a part, the newest first. */
export const CampaignList = ({ rows, isOffice }: { readonly rows: readonly CampaignRow[]; readonly isOffice: boolean }): VNode => (
  <>
    <h1>通知</h1>
    {rows.length === 0 ? <EmptyState {...nothingIssued(isOffice)} /> : <Table columns={COLUMNS} rows={rows} />}
  </>
);

function Duties({ duties }: Pick<CampaignPage, 'duties'>): VNode {
  const actors = [...new Set(duties.map(({ actor }) => actor))];
  return (
    <section>
      <h2>工作职责</h2>
      <p class="hint">通知列明的职责，不单独设时限。</p>
      {actors.map((actor) => (
        <>
          <h3>{actor}</h3>
          <ul class="plain">
            {duties
              .filter((duty) => duty.actor === actor)
              .map(({ ordinal, text }) => (
                <li>
                  {ordinal}
                  {text}
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}

/** One notice: what is known of it, the duties it lists by actor, and its text. */
export const CampaignView = ({ campaign, isOffice }: { readonly campaign: CampaignPage; readonly isOffice: boolean }): VNode => (
  <>
    <p class="crumbs no-print">
      <a href="/campaigns">通知</a>
    </p>
    <h1>{campaign.title}</h1>
    <Facts>
      <Fact term="文号">{campaign.documentNumber ?? '未写明'}</Fact>
      {campaign.issuer !== null && <Fact term="发文机关">{campaign.issuer}</Fact>}
      <Fact term="发文日期">{dayText(campaign.issueDate)}</Fact>
      <Fact term="下发">{instantText(campaign.issuedAt)}</Fact>
      <Fact term="任务">
        <a href={`/ledger?campaign=${campaign.id}`}>{taskCount(campaign)}</a>
      </Fact>
      {campaign.hasPosting && (
        <Fact term={CYCLE_NAME}>
          <a href={`${CYCLES}?campaign=${campaign.id}`}>各期公示和清册</a>
        </Fact>
      )}
      {isOffice && campaign.hasPosting && campaign.state === 'open' && (
        <Fact term={seasonName}>
          <a href={`/campaigns/${campaign.id}/season`}>设定起止日期、期满公示和承诺书</a>
        </Fact>
      )}
    </Facts>
    {campaign.duties.length > 0 && <Duties duties={campaign.duties} />}
    <section>
      <h2 id="notice-text">通知原文</h2>
      <div class="paper scrolled" role="region" aria-labelledby="notice-text" tabIndex={0}>
        {campaign.noticeText}
      </div>
    </section>
  </>
);
