import { parseArgs } from 'node:util';
import type { Actor } from '../core/access/actor';
import { dayOfInstant, formatDay } from '../core/calendar/civil-day';
import { figureFiles } from '../features/figures/files/figure-files';
import { importFigureFile, previewFigureFile } from '../features/figures/use-cases/imports/import-figures';
import { createDataSource } from '../platform/postgres/data-source';
import { databaseOn } from '../platform/postgres/lists/features';
import { writeWorkbook } from '../platform/spreadsheets/write-workbook';
import { measurePages } from './figures/pages';
import { createBenchDatabase } from './support/database';
import { settle } from './support/county';
import { machineOf } from './support/machine';
import { round } from './reminders/figures';

/** A file of a county is read, previewed and taken in within this; the league table and the board are there within these, the board not larger than that. */
const MOST_SECONDS = 1;
const LEAGUE_MS = 200;
const BOARD_MS = 300;
const BOARD_KILOBYTES = 150;

/**
 * `npm run bench -- figures`: a workbook of collected figures of every village, from its bytes to the commit, on a day that follows others; then the pages of
 * the league table and the board.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      villages: { type: 'string', default: '986' },
      days: { type: 'string', default: '20' },
      looks: { type: 'string', default: '110' },
    },
  });
  const [villages, days] = [Number(values.villages), Number(values.days)];
  const machine = machineOf(process.env);
  const bench = await createBenchDatabase(machine.ownerUrl);
  const owner = await createDataSource(bench.ownerUrl, { sees: '*' }).initialize();
  const source = await createDataSource(bench.urlFor('api'), { applicationName: 'bench' }).initialize();
  try {
    const { office, units } = await settle(owner, villages);
    const database = databaseOn(source);
    const account = await owner.query<{ id: string }[]>('select id from account limit 1');
    const actor: Actor & { readonly accountId: string } = { name: 'system:bench', accountId: account[0]?.id ?? '', scope: '*', sees: '*' };
    const ids = new Set(units.map(({ id }) => id));
    const access = { duties: [{ duty: 'contact', unitIds: ids, actingUnitIds: ids }] } as const;
    const today = dayOfInstant(await database.transaction(actor, (tx) => tx.nowMs()));
    const [campaign] = await owner.query<{ id: string }[]>(
      `insert into campaign (title, issue_date, office_unit_id, notice_text, policy, issued_at)
       values ('测量', current_date, $1, '测量', '{}', now()) returning id`,
      [office],
    );
    const campaignId = campaign?.id ?? '';
    await owner.query(
      `insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at) values ($1, '征缴进度', $2, $3, '[]', $4, now())`,
      [campaignId, formatDay(today - days - 2), JSON.stringify([...ids]), office],
    );
    const uploadOf = async (bytes: Uint8Array, throughDay: number) => {
      const file = { name: '数.xlsx', sha256: figureFiles.hash(bytes) };
      const content = await figureFiles.read({ name: file.name, bytes }, 'figures');
      return { kind: 'figures', file, throughDay, source: undefined, content } as const;
    };
    const taken: number[] = [];
    const previewed: number[] = [];
    for (let at = 0; at <= days; at += 1) {
      const columns = ['单位代码', '累计缴费人数'].map((head) => ({ head, width: 12 }));
      const bytes = await writeWorkbook([{ name: '数', columns, rows: units.map(({ code }) => [code, String(100 + at)]) }]);
      const began = performance.now();
      const upload = await uploadOf(bytes, today - days + at);
      const preview = await previewFigureFile(database, actor, { campaignId, upload, access });
      const between = performance.now();
      const outcome = await importFigureFile(database, actor, { campaignId, upload, access, reason: undefined });
      const ended = performance.now();
      if (preview?.kind !== 'planned' || outcome.kind !== 'recorded' || outcome.recorded !== villages)
        throw new Error('the figures of every village are taken');
      previewed.push((between - began) / 1000);
      taken.push((ended - between) / 1000);
    }
    const worst = Math.max(...taken.slice(1));
    const { league, board } = await measurePages(bench, machine.ownerUrl, Number(values.looks));
    const isFast = league.p99 <= LEAGUE_MS && board.p99 <= BOARD_MS && board.kilobytes <= BOARD_KILOBYTES;
    const met = worst <= MOST_SECONDS && isFast;
    const readAndPreviewed = round(Math.max(...previewed.slice(1)));
    console.log(
      JSON.stringify({
        villages,
        days,
        takenSeconds: round(worst),
        readAndPreviewedSeconds: readAndPreviewed,
        league,
        board,
        targets: { takenSeconds: MOST_SECONDS, leagueMs: LEAGUE_MS, boardMs: BOARD_MS, boardKilobytes: BOARD_KILOBYTES },
        met,
      }),
    );
    process.exitCode = met ? 0 : 1;
  } finally {
    await Promise.all([owner.destroy(), source.destroy()]);
    await bench.drop();
  }
}

void main();
