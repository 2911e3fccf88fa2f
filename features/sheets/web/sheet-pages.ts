import { z } from 'zod';
import { pdfFile } from '../../../api/http/files/pdf-file';
import { ZIP } from '../../../api/http/files/file-types';
import { type Page, page } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { id, idParams } from '../../../api/http/schemas';
import type { WriteSheets } from '../../../core/documents/posting-sheet';
import type { WritePdf } from '../../../core/documents/pdf';
import type { PackZip } from '../../../core/documents/zip';
import { instantOf } from '../../../core/calendar/civil-day';
import type { ReadNames } from '../use-cases/named-sheets';
import { lookAtSheets, type SheetDatabase } from '../use-cases/look-at-sheets';
import { noCountsText, sheetFiles, sheetsName, tooManyText, villageSheet } from '../words/sheet-words';

/** What the files of sheets work with. */
export interface SheetsWeb {
  readonly database: SheetDatabase;
  readonly writeSheets: WriteSheets;
  readonly packZip: PackZip;
  readonly readNames: ReadNames;
  readonly writePdf: WritePdf;
}

/** A township has fewer villages; each page takes its time. */
const MOST_PDF_PAGES = 200;

/** The posting sheets (公示表) of a cycle as a zip with a file for each village, or as one PDF with a page for each: those of one township, or of all that the reader sees. */
export const sheetsFile = ({ database, writeSheets, packZip, writePdf }: SheetsWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/sheets',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional(), form: z.enum(['zip', 'pdf'], 'form 应为 zip 或 pdf').default('zip') }),
    async handle({ params, query: { unit, form }, caller }) {
      const found = await lookAtSheets(database, caller.actor, { cycleId: params.id, townshipId: unit });
      if (found.kind === 'notFound') throw notFound();
      if (found.kind === 'noCounts') throw new HttpProblem(409, 'noCounts', noCountsText);
      const { villages, cycle } = found.sheets;
      if (form === 'pdf') {
        if (villages.length > MOST_PDF_PAGES) throw new HttpProblem(422, 'tooMany', tooManyText(MOST_PDF_PAGES));
        const pages = villages.map((village) => villageSheet(found.sheets, village));
        return { file: pdfFile(sheetsName(found.sheets), await writePdf.sheets(pages, instantOf(cycle.dataThroughDay))) };
      }
      return { file: { name: `${sheetsName(found.sheets)}.zip`, type: ZIP, content: packZip(sheetFiles(found.sheets, writeSheets)) } };
    },
  });
