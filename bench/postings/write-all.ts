import { memoryUsage } from 'node:process';
import { civilDayOf } from '../../core/calendar/civil-day';
import type { CycleSheets, VillageCount } from '../../features/sheets/use-cases/look-at-sheets';
import { sheetFiles } from '../../features/sheets/words/sheet-words';
import { sheetsDocx } from '../../platform/documents/sheets/sheets-docx';
import { writeFolder } from '../../platform/documents/sheets/write-folder';

const TOWNSHIPS = 12;

/** An invented county's month: so many villages, each with a count. */
function sheetsOf(villages: number): CycleSheets {
  const month = civilDayOf('2026-10-31');
  const rows = Array.from({ length: villages }, (_, at): VillageCount => {
    const township = Math.floor((at * TOWNSHIPS) / villages);
    const names = { name: `第${at + 1}村村民委员会`, township: `第${township + 1}镇人民政府` };
    return { unitId: String(at), townshipId: String(township), persons: 100 + at, amountFen: (100 + at) * 20_000, ...names };
  });
  const cycle = {
    id: '',
    campaignId: '',
    taskId: '',
    title: '',
    kind: 'monthly',
    period: '2026-10',
    postingKey: '',
    postingDueDay: month + 20,
    dataThroughDay: month,
    state: 'open',
    version: 1,
  } as const;
  return { cycle, rosterVersion: 1, deliveredOn: month + 10, today: month + 12, villages: rows };
}

/** Writes the sheets of so many villages below a folder, and says on the last line how many were made and kept, and the memory that was held. */
async function main(): Promise<void> {
  const [folder = '', villages = '986'] = process.argv.slice(2);
  const sheets = sheetsOf(Number(villages));
  const count = await writeFolder(folder, sheetFiles(sheets, sheetsDocx));
  console.log(
    JSON.stringify({ ...count, rssMb: Math.round(memoryUsage().rss / 2 ** 20), peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
