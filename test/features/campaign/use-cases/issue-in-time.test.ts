import { readNotice } from '../../../../reader/read-notice';
import { type IssueOutcome, issueNotice, type IssueRequest } from '../../../../features/campaign/use-cases/issue-notice';
import { systemActor } from '../../../../core/access/actor';
import { at, day } from '../../../support/rules/state-calendar';
import { countyDirectory } from '../../../support/county/county';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { NOTICE } from '../support/county-notice';

describe('whom a notice reaches, and when', () => {
  let opened: OpenedDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
    await opened.setNow(at('2023-03-17 15:00'));
  });
  afterEach(() => opened.close());

  const issue = (text: string, more: Partial<IssueRequest> = {}): Promise<IssueOutcome> =>
    issueNotice(opened.database, systemActor('test'), {
      text,
      notice: readNotice(text),
      fallbackTitle: '通知',
      directory: countyDirectory(),
      ...more,
    });

  test('without an office there is nobody to supervise', async () => {
    const { units, contacts } = countyDirectory();
    const directory = { units: units.filter(({ kind }) => kind !== 'office'), contacts: contacts.filter((row) => row.unit !== 'OFF') };
    expect(await issue(NOTICE, { directory })).toMatchObject({ kind: 'refused', problems: [{ code: 'noOffice' }] });
  });

  test('an office without anybody in its own duty does not issue; a duty that nobody holds today is named in the preview', async () => {
    const { units, contacts } = countyDirectory();
    const nobody = contacts.filter(({ unit, duty }) => unit !== 'OFF' || duty !== 'office');
    expect(await issue(NOTICE, { directory: { units, contacts: nobody } })).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'noOfficeHolder', office: '某县人民政府办公室' }],
    });
    const later = contacts.map((row) => (row.unit === 'HRB' && row.duty === 'leader' ? { ...row, fromDay: day('2023-03-18') } : row));
    const outcome = await issue(NOTICE, { directory: { units, contacts: later }, previewOnly: true });
    expect(outcome.kind === 'previewed' && outcome.preview.vacant.find(({ duties }) => duties.includes('leader'))).toMatchObject({
      unit: expect.stringContaining('人力资源') as string,
    });
  });

  test('letters that would come too late at their slot are previewed, refused, and leave at once when that is confirmed', async () => {
    await opened.setNow(at('2023-03-17 18:00'));
    const tight = NOTICE.replaceAll('2023年12月31日', '2023年3月19日');
    const late = {
      ordinal: '（一）',
      title: '排出时间表',
      day: day('2023-03-19'),
      letterAtMs: at('2023-03-20 08:30'),
      receiptDay: day('2023-03-21'),
    };
    expect(await issue(tight, { previewOnly: true })).toMatchObject({ kind: 'previewed', preview: { late: { letters: [late] } } });
    expect(await issue(tight)).toMatchObject({ kind: 'refused', problems: [{ code: 'lateLetter', ...late }] });
    expect(await issue(tight, { atOnce: true })).toMatchObject({ kind: 'issued' });
    const letters = await opened.query(
      `select t.ordinal, r.at_once, r.send_at < '2023-03-17 18:10+08' as now, min(o.deadline_day)::text as receipt, count(*) from reminder r
       join obligation o on o.id = r.obligation_id join task t on t.id = r.task_id where t.position in (1, 2) group by 1, 2, 3 order by 1, 2`,
    );
    expect(letters.map((row) => Object.values(row))).toEqual([
      ['（一）', false, false, '2023-03-21', 1],
      ['（一）', true, true, '2023-03-20', 1],
      ['一', false, false, '2023-03-21', 14],
    ]);
  });
});
