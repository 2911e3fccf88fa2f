import type { VNode } from 'preact';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dateText } from '../../../../core/words/days';
import type { CampaignRow } from '../../../campaign/use-cases/campaign-queries';
import { nothingIssued } from '../../../campaign/words/nothing-issued';
import type { FigureSeries } from '../../use-cases/figure-repository';
import { percentText } from '../../words/figure-words';
import { settingsPath } from '../figures-web';
import { progressPath } from '../../words/figure-paths';

interface SeriesListProps {
  readonly campaigns: readonly CampaignRow[];
  readonly series: readonly FigureSeries[];
  readonly maySetUp: boolean;
  readonly isOffice: boolean;
}

/** 进度: the notices the reader has a part in, with what is counted for each. */
export function SeriesList({ campaigns, series, maySetUp, isOffice }: SeriesListProps): VNode {
  const of = ({ id }: CampaignRow) => series.find(({ campaignId }) => campaignId === id);
  const columns: readonly Column<CampaignRow>[] = [
    { head: '通知', cell: (campaign) => (of(campaign) ? <a href={progressPath(campaign.id)}>{campaign.title}</a> : campaign.title) },
    { head: '指标', cell: (campaign) => of(campaign)?.metric ?? (maySetUp ? <a href={settingsPath(campaign.id)}>设定指标</a> : '未设定') },
    {
      head: '目标',
      cell: (campaign) =>
        of(campaign)
          ?.goals.map(({ day, goal }) => `${dateText(day)} ${percentText(goal)}`)
          .join('，') ?? '—',
    },
  ];
  const counted = campaigns.filter(of).length;
  return (
    <>
      <h1>进度</h1>
      {campaigns.length === 0 ? (
        <EmptyState {...nothingIssued(isOffice)} />
      ) : (
        <>
          <p class="call">{counted === 0 ? '还没有通知设定统计指标。' : `${counted} 份通知有统计指标，点开看各单位的完成情况。`}</p>
          <Table columns={columns} rows={campaigns} />
        </>
      )}
    </>
  );
}
