import { systemActor } from '../../../../core/access/actor';
import { bulletinWriter } from '../../../../features/bulletin/words/bulletin-writer';
import { advanceCampaign } from '../../../../features/campaign/use-cases/advance-campaign';
import { issueNotice } from '../../../../features/campaign/use-cases/issue-notice';
import { advanceCycle } from '../../../../features/cycle/use-cases/advance-cycle';
import { advanceTask } from '../../../../features/supervision/use-cases/advance-task';
import { readNotice } from '../../../../reader/read-notice';
import { countyDirectory } from '../../../support/county/county';
import { at } from '../../../support/rules/state-calendar';
import type { Web } from '../../../support/web/web';

const NOTICE = `某县人民政府办公室关于做好缴费公示的通知

某政办发〔2026〕41号

各乡镇人民政府、南坝农场社区管委会，县直各有关单位：

一、工作任务

（一）定期公示缴费情况
工作措施：每月结束至次月20日前，县税务局提供上月清册，各村张榜公示。
责任单位：各乡镇、场、县税务局
完成时限：全年

某县人民政府办公室
2026年11月3日
`;

/** Villages below a township: `T1-1` and so on. */
const VILLAGES = `
  insert into unit (code, name, kind, parent_id, is_acted_for)
  select t.code || '-' || n, substr(t.name, 1, 2) || n || '村村民委员会', 'village', t.id, true
  from unit t cross join generate_series(1, $2) n where t.code = any ($1::text[])`;

/** A round of a notice's posting that has opened, on 2026-12-02. */
export interface PostingRound {
  readonly cycleId: string;
  /** The task with which what is owed stays. */
  readonly taskId: string;
  /** The id of a unit by its code. */
  readonly unit: (code: string) => string;
  /** What the engine does after a change, at the instant of now. */
  readonly advance: () => Promise<unknown>;
}

/** Gives townships so many villages each, issues a notice that prescribes a monthly posting, and opens the round of November 2026. */
export async function openPostingRound(
  { opened }: Web,
  townships: readonly string[],
  villages: number,
  text = NOTICE,
): Promise<PostingRound> {
  await opened.owner(VILLAGES, [townships, villages]);
  await opened.setNow(at('2026-11-03 09:00'));
  const request = { text, notice: readNotice(text), fallbackTitle: '', directory: countyDirectory() };
  const outcome = await issueNotice(opened.database, systemActor('test'), request);
  if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  await opened.setNow(at('2026-12-02 09:00'));
  const [task = { id: '', campaign: '' }] = await opened.owner<{ id: string; campaign: string }>(
    'select id, campaign_id as campaign from task where posting_day is not null',
  );
  const { startCycleIds = [] } = await advanceCampaign({ database: opened.database }, { campaignId: task.campaign, atMs: 0 });
  const [cycleId = ''] = startCycleIds;
  await advanceTask({ database: opened.database }, { taskId: task.id, atMs: 0 });
  const advance = () => advanceCycle({ database: opened.database, writer: bulletinWriter }, { cycleId, atMs: 0 });
  await advance();
  const units = new Map((await opened.owner<{ id: string; code: string }>('select id, code from unit')).map(({ id, code }) => [code, id]));
  return { cycleId, taskId: task.id, advance, unit: (code) => units.get(code) ?? '' };
}
