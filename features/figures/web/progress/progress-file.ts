import { z } from 'zod';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams, requiredDay } from '../../../../api/http/schemas';
import { pdfFile } from '../../../../api/http/files/pdf-file';
import { XLSX } from '../../../../api/http/files/file-types';
import { civilDayOf, instantOf } from '../../../../core/calendar/civil-day';
import { lookAtTables } from '../../use-cases/look-at-progress';
import { annexesOf, sheetsOf, tablesName } from '../../words/progress-sheet';
import { campaignOf, type FiguresWeb } from '../figures-web';

/** The progress table of a day as a workbook (进度表), townships and villages each on a sheet, of the units that the reader may see. */
export const progressFile = (web: FiguresWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/progress/file',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ day: requiredDay('截至日期').optional(), form: z.enum(['xlsx', 'pdf'], 'form 应为 xlsx 或 pdf').default('xlsx') }),
    async handle({ params: { id }, query, caller }) {
      await campaignOf(web, caller, id);
      const day = query.day === undefined ? undefined : civilDayOf(query.day);
      const tables = await lookAtTables(web.database, caller.actor, { campaignId: id, day });
      if (!tables) throw notFound();
      const printed = tables.tables.map((table) => ({ ...table, metric: tables.series.metric, day: tables.day }));
      if (query.form === 'pdf')
        return { file: pdfFile(tablesName(printed), await web.writePdf.tables(annexesOf(printed), instantOf(tables.day))) };
      const content = await web.writeWorkbook(sheetsOf(printed));
      return { file: { name: `${tablesName(printed)}.xlsx`, type: XLSX, content } };
    },
  });
