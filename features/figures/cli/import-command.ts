import path from 'node:path';
import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { type Opened, withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { readBytes } from '../../../cli/kit/read-file';
import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, parseDay } from '../../../core/calendar/civil-day';
import { figureFiles } from '../files/figure-files';
import { notesOf } from '../rules/imported/notes-of';
import type { FigureSeries } from '../use-cases/figure-repository';
import { importFigureFile, previewFigureFile } from '../use-cases/imports/import-figures';
import type { ImportProblem } from '../use-cases/imports/import-plan';
import { uploadOf } from '../web/imports/given-file';
import { importProblemText, noteText, totalText } from '../words/import-words';

const MOST_PROBLEMS = 30;
const KIND = 'figures';

function refusal(problems: readonly ImportProblem[]): CommandProblem {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => importProblemText(problem, KIND));
  const more = problems.length > MOST_PROBLEMS ? [`……另有 ${problems.length - MOST_PROBLEMS} 处`] : [];
  return new CommandProblem([`有 ${problems.length} 处要改，什么都没有写入：`, ...lines, ...more].join('\n  '));
}

/** What is counted for a notice that is named by its id or its title. */
async function seriesOf({ database, actor }: Opened, campaign: string): Promise<FigureSeries> {
  const all = await database.transaction(actor, (tx) => tx.figures.listSeries());
  const named = all.filter(({ campaignId, campaignTitle }) => campaignId === campaign || campaignTitle === campaign);
  const [series] = named;
  if (series && named.length === 1) return series;
  const known = (named.length > 1 ? named : all).map((one) => `${one.campaignId}　${one.campaignTitle}`);
  const why = named.length > 1 ? `叫“${campaign}”的通知不止一份，请写标识` : `没有统计进度的通知“${campaign}”`;
  const other = known.length === 0 ? '还没有通知统计进度：请先在“进度”页设定' : '统计进度的通知：';
  throw new CommandProblem([why, other, ...known].join('\n  '));
}

function throughOf(text: string | undefined): CivilDay | undefined {
  const day = text === undefined ? undefined : parseDay(text);
  if (text !== undefined && day === undefined) throw new UsageProblem(`--through 应为日期，形如 2026-11-30，不是“${text}”`);
  return day;
}

/** Whoever runs the command owns the machine: he reports for all units, as the one does that keeps the figures. */
function keeperOf({ keeperUnitId }: FigureSeries): AccessActor {
  const unitIds = new Set([keeperUnitId]);
  return { duties: [{ duty: 'contact', unitIds, actingUnitIds: unitIds }] };
}

/** `duban figures import` */
export const figuresImportCommand: Command = {
  name: ['figures', 'import'],
  summary: '从文件导入累计数：全部写入，或者有一处不对全部不写；同一份文件再导入不会重复',
  usage: [
    'duban figures import 文件 --campaign 通知 [--through 日期] [--reason 更正理由] [--dry-run]',
    '  文件        xlsx、xls 或 csv，一行一个单位，有“单位名称”（或“单位代码”）和“累计缴费人数”',
    '  --campaign  通知的标识（网址里的那一段）或标题',
    '  --through   截至哪一天，形如 2026-11-30；表里有“截至日期”一列的可以不写',
    '  --reason    要改已经报过的数的，写明理由',
    '  --dry-run   只看会写入什么，不写入',
  ].join('\n'),
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, {
      campaign: { type: 'string' },
      through: { type: 'string' },
      reason: { type: 'string' },
      'dry-run': { type: 'boolean' },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageProblem('要给一份累计数的文件');
    const { campaign } = values;
    if (campaign === undefined) throw new UsageProblem('请写明 --campaign：通知的标识或标题');
    const throughDay = throughOf(values.through);
    return withDatabase(async (opened) => {
      const { database, actor } = opened;
      const series = await seriesOf(opened, campaign);
      const given = { field: 'file', name: path.basename(file), bytes: await readBytes(file) };
      const upload = await uploadOf(figureFiles, KIND, { ok: true, file: given, throughDay, source: undefined });
      const asked = { campaignId: series.campaignId, access: keeperOf(series), upload };
      const preview = await previewFigureFile(database, actor, asked);
      if (preview?.kind === 'refused') throw refusal(preview.problems);
      if (!preview) throw new CommandProblem('这份通知不再统计进度');
      const { added, changed, unchanged, totals } = preview.plan;
      const notes = [...totals.map((total) => totalText(total)), ...notesOf(upload.content, throughDay).map(noteText)];
      out(notes.map((note) => `${note}\n`).join(''));
      if (values['dry-run']) {
        out(`新增 ${added.length} 个，更正 ${changed.length} 个，相同 ${unchanged} 个。以上只是预览，没有写入。\n`);
        return 0;
      }
      const outcome = await importFigureFile(database, actor, { ...asked, reason: values.reason });
      if (outcome.kind === 'refused') throw refusal(outcome.problems);
      if (outcome.kind !== 'recorded')
        throw new CommandProblem(`要改 ${changed.length} 个已经报过的数，什么都没有写入：请用 --reason 写明更正理由`);
      out(`已写入：新增 ${outcome.recorded} 个，更正 ${outcome.corrected} 个，相同 ${outcome.unchanged} 个。\n`);
      return 0;
    });
  },
};
