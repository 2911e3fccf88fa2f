import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import type { Unit } from '../../../core/directory/unit';
import { holdsOn } from '../../../core/directory/resolve-audience';
import { capacityWords, dutyWords, unitKindWords } from '../../../core/words/duties';
import { writeDirectoryCsv } from '../files/write/write-csv';
import { writeDirectory } from '../files/write/write-workbook';
import { areasOf } from '../rules/areas/village-areas';
import { directoryAsRows } from '../rules/directory-as-rows';
import type { DirectoryView } from '../rules/directory-view';
import { findUnits, withinReach } from '../rules/group-units';
import { vacantDuties } from '../rules/vacant-duties';
import { areaName, areaVacantText, periodText, VACANT } from '../words/directory-words';

/** Who answers for a village and its groups today, and where nobody does. */
const areaTexts = (unit: Unit, view: DirectoryView): string[] =>
  areasOf(unit, view).flatMap(({ groupName, held, isVacant }) =>
    isVacant
      ? [areaVacantText(groupName)]
      : held
          .filter((area) => holdsOn(area, view.today))
          .map(({ personName, capacity }) => `${areaName(groupName)} ${personName}（${capacityWords[capacity]}）`),
  );

function unitText(unit: Unit, view: DirectoryView): string {
  const held = view.duties.filter((duty) => duty.unitId === unit.id && holdsOn(duty, view.today));
  const vacant = vacantDuties(unit, view).map((duty) => dutyWords[duty]);
  return [
    `${unit.code} ${unit.name}（${unitKindWords[unit.kind]}）`,
    ...(unit.toDay === undefined ? [] : [periodText(undefined, unit.toDay)]),
    ...held.map(({ duty, personName, email }) => `${dutyWords[duty]} ${personName} ${email}`),
    ...(unit.kind === 'village' ? areaTexts(unit, view) : []),
    ...(vacant.length === 0 ? [] : [`${VACANT}：${vacant.join('、')}`]),
  ].join('　');
}

/** `duban directory list` */
export const directoryListCommand: Command = {
  name: ['directory', 'list'],
  summary: '列出单位和现任人员，可以按单位、别名、代码或人名找',
  usage: 'duban directory list [词] [--json]',
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } });
    if (positionals.length > 1) throw new UsageProblem('最多给一个词');
    return withDatabase(async ({ database, actor }) => {
      const view = await database.transaction(actor, (tx) => tx.directory.view());
      const units = findUnits(view, positionals[0] ?? '');
      const ids = new Set(units.map(({ id }) => id));
      if (values.json) {
        const rows = directoryAsRows(withinReach(view, [...ids]));
        out(`${JSON.stringify({ units: rows.units, contacts: rows.contacts, areas: rows.areas }, null, 2)}\n`);
      } else out(units.length === 0 ? '没有找到。\n' : units.map((unit) => `${unitText(unit, view)}\n`).join(''));
      return 0;
    });
  },
};

const THERE = new Set(['EEXIST', 'EISDIR']);

/** Writes a new file; what is there already is never replaced. */
async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const why = THERE.has((error as NodeJS.ErrnoException).code ?? '') ? '已经有这个文件，请换一个名称' : '不能写入';
    throw new CommandProblem(`${why}：${file}`, { cause: error });
  }
}

/** `duban directory export` */
export const directoryExportCommand: Command = {
  name: ['directory', 'export'],
  summary: '导出名录，改好可以原样导入',
  usage: ['duban directory export 文件.xlsx', 'duban directory export 文件夹 --csv'].join('\n      '),
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, { csv: { type: 'boolean' } });
    const [target, ...others] = positionals;
    if (target === undefined || others.length > 0) throw new UsageProblem(values.csv ? '要给一个文件夹' : '要给一个文件名');
    if (!values.csv && !/\.xlsx$/i.test(target)) throw new UsageProblem('文件名应以 .xlsx 结尾；要 CSV 的，给一个文件夹并加 --csv');
    return withDatabase(async ({ database, actor }) => {
      const rows = directoryAsRows(await database.transaction(actor, (tx) => tx.directory.view()));
      const files = values.csv
        ? (await writeDirectoryCsv(rows)).map(({ name, text }) => ({ file: path.join(target, name), content: text }))
        : [{ file: target, content: await writeDirectory(rows) }];
      for (const { file, content } of files) {
        await writeNew(file, content);
        out(`${file}\n`);
      }
      return 0;
    });
  },
};
