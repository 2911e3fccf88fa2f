import { systemActor } from '../../../../core/access/actor';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { issueNotice } from '../../../../features/campaign/use-cases/issue-notice';
import { register } from '../../../../features/campaign/use-cases/register';
import { readNotice } from '../../../../reader/read-notice';
import { countyDirectory } from '../../../support/county/county';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at } from '../../../support/rules/state-calendar';

const actor = systemActor('test');
const ISSUED = at('2023-03-17 15:00');
const NOTICE = '某县人民政府办公室关于征缴的通知\n\n一、工作任务\n\n（一）开展宣传\n责任单位：县税务局\n完成时限：长期\n';

describe('a policy out of its bounds', () => {
  let opened: OpenedDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
    await opened.setNow(ISSUED);
  });
  afterEach(() => opened.close());

  test('refuses the issue with its faults, and nothing is written', async () => {
    const policy = { ...defaultPolicy, reportDay: 31, receiptWorkDays: 0 };
    const request = { text: NOTICE, notice: readNotice(NOTICE), fallbackTitle: '通知', directory: countyDirectory(), policy };
    expect(await issueNotice(opened.database, actor, request)).toEqual({
      kind: 'refused',
      problems: [
        { code: 'policy', fault: 'receiptWorkDaysOutOfRange' },
        { code: 'policy', fault: 'reportDayOutOfRange' },
      ],
    });
    expect(await opened.query('select id from unit union all select id from campaign')).toEqual([]);
  });

  test('is never stored with a campaign', async () => {
    const head = { title: '通知', issueDay: dayOfInstant(ISSUED), officeUnitId: '', noticeText: NOTICE, duties: [] };
    const policy = { ...defaultPolicy, planningLeadMs: -1 };
    const stored = opened.database.transaction(actor, async (tx) =>
      register(tx, actor, head, [], { policy, calendar: await tx.calendar.load(), nowMs: ISSUED }),
    );
    await expect(stored).rejects.toThrow('planningLeadOutOfRange');
  });
});
