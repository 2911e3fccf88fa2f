import path from 'node:path';
import { readDemonstrationConfig } from '../../config/config';
import { systemActor } from '../../core/access/actor';
import { civilDay, dayOfInstant, formatDay } from '../../core/calendar/civil-day';
import type { Duty } from '../../core/directory/unit';
import { COMMAND_LINK_MINUTES } from '../../features/accounts/use-cases/first-sign-in-link';
import { issueSignInLink } from '../../features/accounts/use-cases/issue-sign-in-link';
import { loadCalendar } from '../../features/calendar/use-cases/load-calendar';
import { fillDates, sampleFiles } from '../../features/campaign/cli/sample-notice';
import { instanceClock } from '../../features/demonstration/store/instance-clock';
import type { Episode } from '../../features/demonstration/use-cases/county';
import { liveThrough } from '../../features/demonstration/use-cases/live-through';
import { ISSUED_AT, storyOf } from '../../features/demonstration/words/story';
import { readContactsFile, readUnitsFile } from '../../features/directory/files/read-directory';
import { importDirectory } from '../../features/directory/use-cases/import-directory';
import { type Command, CommandProblem, type Io } from '../kit/command';
import { withDatabase } from '../kit/open-database';
import { parseOptions } from '../kit/parse-options';
import { readBytes, readNoticeIn, readTextFile } from '../kit/read-file';
import { countingOf } from './counting';
import { type CountyParts, holderOf, issue, openCounty } from './open-county';
import { openPostOffice } from './post-office';

const actor = systemActor('demonstration');
const FLOOD = path.join(path.dirname(sampleFiles.notice), 'demonstration', 'flood.txt');
/** The county's own holiday; the State Council's lists come with the program. */
const COUNTY_HOLIDAY = { day: civilDay(2026, 8, 7), kind: 'countyHoliday', name: '禾川县丰收节' } as const;

async function directory() {
  const units = readUnitsFile(await readBytes(sampleFiles.units));
  const contacts = readContactsFile(await readBytes(sampleFiles.contacts));
  return { units: units.rows, contacts: contacts.rows };
}

/** What happens before anything is supervised, and the notices that begin it. */
function beginnings(parts: Pick<CountyParts, 'database' | 'sql'>, { reader }: Io): readonly Episode[] {
  const { database } = parts;
  const issueFile = async (file: string, atMs: number): Promise<void> =>
    issue(parts, await readNoticeIn(fillDates(await readTextFile(file), dayOfInstant(atMs)), file, reader));
  return [
    {
      atMs: ISSUED_AT.setUp,
      async carryOut() {
        const imported = await importDirectory(database, actor, await directory());
        if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems));
        const loaded = await loadCalendar(database, actor, { days: [COUNTY_HOLIDAY], source: '禾川县人民政府办公室' });
        if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
      },
    },
    { atMs: ISSUED_AT.insurance, carryOut: () => issueFile(sampleFiles.notice, ISSUED_AT.insurance) },
    ...countingOf(parts, dayOfInstant(ISSUED_AT.insurance)),
    { atMs: ISSUED_AT.flood, carryOut: () => issueFile(FLOOD, ISSUED_AT.flood) },
  ];
}

/** `duban demonstration fill` */
export const fillDemonstrationCommand: Command = {
  name: ['demonstration', 'fill'],
  summary: '给空的数据库填上一个虚构的县半年的督办（由 npm start -- --demo 调用，有数据的数据库不动）',
  usage: 'duban demonstration fill',
  async run(args, io) {
    parseOptions(args, {});
    const { ownerUrl, ...config } = readDemonstrationConfig();
    const [{ createDataSource }, { databaseOn }, { singleStatements }] = await Promise.all([
      import('../../platform/postgres/data-source.js'),
      import('../../platform/postgres/lists/features.js'),
      import('../../platform/postgres/single-statements.js'),
    ]);
    const dataSource = await createDataSource(ownerUrl, { poolSize: 2, sees: '*', applicationName: 'duban-demonstration' }).initialize();
    try {
      const [database, sql] = [databaseOn(dataSource), singleStatements(dataSource)];
      const clock = instanceClock(sql);
      if (!(await clock.claim())) throw new CommandProblem('数据库里已经有单位或通知，演示只填空的数据库');
      const post = await openPostOffice({ ...config, databaseUrl: ownerUrl, sql, nowMs: () => clock.shownMs() });
      try {
        const parts = { database, sql, clock, post };
        const story = storyOf(beginnings(parts, io));
        await liveThrough(openCounty(parts), story, (day) => io.out(`${formatDay(day)}\n`));
      } finally {
        await post.close();
      }
    } finally {
      await dataSource.destroy();
    }
    return 0;
  },
};

const GUESTS: readonly { readonly duty: Duty; readonly unitCode?: string; readonly sees: string }[] = [
  { duty: 'office', sees: '督办岗：立项、催办、销号' },
  { duty: 'reviewer', sees: '审核岗：审核反馈' },
  { duty: 'contact', unitCode: 'XZ09', sees: '竹园乡督办联系人：有逾期事项' },
  { duty: 'countyLeader', sees: '县领导：只看不办' },
  { duty: 'auditor', sees: '审计：看记录和信件' },
];

/** `duban demonstration guests` */
export const demonstrationGuestsCommand: Command = {
  name: ['demonstration', 'guests'],
  summary: '打印演示里各类人员的一次性登录链接（只用于演示）',
  usage: 'duban demonstration guests',
  run(args, { out }) {
    parseOptions(args, {});
    return withDatabase(async ({ database, dataSource, actor: user, config }) => {
      const [instance] = await dataSource.query<{ kind: string }[]>('select kind from instance');
      if (instance?.kind !== 'demonstration') throw new CommandProblem('这不是演示：登录链接只在演示里这样打印');
      const { singleStatements } = await import('../../platform/postgres/single-statements.js');
      const sql = singleStatements(dataSource);
      for (const { duty, unitCode, sees } of GUESTS) {
        const { actor: guest } = await holderOf({ database, sql }, unitCode, duty);
        const token = await issueSignInLink(database, user, guest.accountId ?? '', COMMAND_LINK_MINUTES);
        out(`${config.publicUrl}/sign-in/${token}  ${sees}\n`);
      }
      return 0;
    });
  },
};
