import { z } from 'zod';
import { type Endpoint, endpoint } from '../../../../api/http/endpoint';
import { parse } from '../../../../api/http/input/parse';
import { type HttpProblem, invalid, notAllowed, notFound } from '../../../../api/http/problem';
import { idParams, optionalText } from '../../../../api/http/schemas';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import type { FileKind } from '../../rules/imported/figure-file';
import { notesOf } from '../../rules/imported/notes-of';
import { importFigureFile, previewFigureFile } from '../../use-cases/imports/import-figures';
import type { ImportProblem } from '../../use-cases/imports/import-plan';
import { lookAtReportable } from '../../use-cases/look-at-series';
import { fileKindWords, importProblemText, noteText, totalText } from '../../words/import-words';
import { campaignOf, type FiguresWeb } from '../figures-web';
import { MOST_BYTES, optionalDay, uploadOf } from './given-file';

const body = z.object({
  day: optionalDay,
  source: optionalText('来源', 100),
  reason: optionalText('更正理由', 200),
  dryRun: z.enum(['yes', 'no'], 'dryRun 应为 yes 或 no').default('no').meta({ description: 'yes：只看会写入什么，不写入' }),
});

const refusalOf = (problems: readonly ImportProblem[], kind: FileKind): HttpProblem =>
  invalid(
    problems.map((problem) => ({ path: 'line' in problem ? `file.${problem.line}` : 'file', message: importProblemText(problem, kind) })),
    '文件有误，什么都没有写入',
  );

/** Takes a file of figures or quotas whole, or says what it would write (dryRun). */
export const postFile = (web: FiguresWeb, kind: FileKind): Endpoint =>
  endpoint({
    method: 'post',
    path: `/api/campaigns/{id}/${kind}/file`,
    tag: '进度',
    summary: `从 Excel 或 CSV 文件导入${fileKindWords[kind]}`,
    description: '用 multipart/form-data 提交，文件放在 file；全部接受或者全部不接受，同一份文件再导入不会重复。',
    ...(kind === 'figures' && { token: 'figures.record' as const }),
    authorisation: kind === 'figures' ? { action: 'recordFigures' } : { general: 'setUpFigures' },
    audit: 'writes through importFigureFile',
    params: idParams,
    given: body,
    mostUploadBytes: MOST_BYTES,
    response: z.object({
      recorded: z.int(),
      corrected: z.int(),
      unchanged: z.int(),
      written: z.boolean(),
      sha256: z.string(),
      notes: z.array(z.string()),
    }),
    async handle({ params, given, files, caller }) {
      await campaignOf(web, caller, params.id);
      const reportable = await lookAtReportable(web.database, caller.actor, caller.access, params.id);
      if (!reportable) throw notFound();
      if (kind === 'figures' && reportable.units.length === 0) throw notAllowed();
      const { day, source, reason, dryRun } = parse(body, given, 'body');
      const [file] = files;
      if (!file || files.length > 1) throw invalid([{ path: 'body.file', message: '请附上一份文件' }]);
      const throughDay = day === undefined ? undefined : civilDayOf(day);
      const upload = await uploadOf(web.files, kind, { ok: true, file, throughDay, source });
      const asked = { campaignId: params.id, access: caller.access, upload };
      const preview = await previewFigureFile(web.database, caller.actor, asked);
      if (!preview) throw notFound();
      if (preview.kind === 'refused') throw refusalOf(preview.problems, kind);
      const { added, changed, unchanged, totals } = preview.plan;
      const notes = [...totals.map((total) => totalText(total)), ...notesOf(upload.content, throughDay).map(noteText)];
      const about = { sha256: upload.file.sha256, notes };
      if (dryRun === 'yes') return { recorded: added.length, corrected: changed.length, unchanged, written: false, ...about };
      const outcome = await importFigureFile(web.database, caller.actor, { ...asked, reason });
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'refused') throw refusalOf(outcome.problems, kind);
      if (outcome.kind === 'needsReason') throw invalid([{ path: 'body.reason', message: '要改已经报过的数，请写明更正理由' }]);
      const { recorded, corrected } = outcome;
      return { recorded, corrected, unchanged: outcome.unchanged, written: true, ...about };
    },
  });
