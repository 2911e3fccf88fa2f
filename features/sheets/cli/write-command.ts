import path from 'node:path';
import { type Command, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { sheetsDocx } from '../../../platform/documents/sheets/sheets-docx';
import { writeFolder } from '../../../platform/documents/sheets/write-folder';
import { lookAtSheets } from '../use-cases/look-at-sheets';
import { noCountsText, sheetFiles, sheetsName } from '../words/sheet-words';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `duban sheets write` */
export const sheetsWriteCommand: Command = {
  name: ['sheets', 'write'],
  summary: '把一期公示的公示表写进一个目录，一村一份；中断以后再运行，写好的不重写',
  usage: 'duban sheets write --cycle 公示周期标识 --out 目录',
  run(args, { out, err }) {
    const { values, positionals } = parseOptions(args, { cycle: { type: 'string' }, out: { type: 'string' } });
    if (positionals.length > 0) throw new UsageProblem(`不认识的参数 ${positionals.join(' ')}`);
    const { cycle: cycleId = '', out: folder } = values;
    if (!UUID.test(cycleId)) throw new UsageProblem('请写明 --cycle：公示页网址里的那一段标识');
    if (folder === undefined) throw new UsageProblem('请写明 --out：写到哪个目录');
    return withDatabase(async ({ database, actor }) => {
      const found = await lookAtSheets(database, actor, { cycleId });
      if (found.kind !== 'found') {
        err(found.kind === 'notFound' ? '没有这期公示。\n' : `${noCountsText}。\n`);
        return 1;
      }
      // Another roster is another folder: what is whole is kept, and must not be of the figures before.
      const below = path.join(folder, sheetsName(found.sheets));
      const { made, kept } = await writeFolder(below, sheetFiles(found.sheets, sheetsDocx));
      out(`写好 ${made} 份，原来就有 ${kept} 份：${below}\n`);
      return 0;
    });
  },
};
