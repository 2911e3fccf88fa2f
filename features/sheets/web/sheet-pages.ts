import { z } from 'zod';
import { ZIP } from '../../../api/http/files/file-types';
import { type Page, page } from '../../../api/http/page';
import { HttpProblem, notFound } from '../../../api/http/problem';
import { id, idParams } from '../../../api/http/schemas';
import type { WriteSheets } from '../../../core/documents/posting-sheet';
import type { PackZip } from '../../../core/documents/zip';
import { lookAtSheets, type SheetDatabase } from '../use-cases/look-at-sheets';
import { noCountsText, sheetFiles, sheetsName } from '../words/sheet-words';

/** What the files of sheets work with. */
export interface SheetsWeb {
  readonly database: SheetDatabase;
  readonly writeSheets: WriteSheets;
  readonly packZip: PackZip;
}

/** The posting sheets (公示表) of a cycle as a zip, a file for each village: those of one township, or of all that the reader sees. */
export const sheetsFile = ({ database, writeSheets, packZip }: SheetsWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/sheets',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ unit: id.optional() }),
    async handle({ params, query: { unit }, caller }) {
      const found = await lookAtSheets(database, caller.actor, { cycleId: params.id, townshipId: unit });
      if (found.kind === 'notFound') throw notFound();
      if (found.kind === 'noCounts') throw new HttpProblem(409, 'noCounts', noCountsText);
      return { file: { name: `${sheetsName(found.sheets)}.zip`, type: ZIP, content: packZip(sheetFiles(found.sheets, writeSheets)) } };
    },
  });
