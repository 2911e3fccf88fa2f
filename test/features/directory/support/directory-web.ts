import { writeDirectory } from '../../../../features/directory/files/write/write-workbook';
import type { DirectoryRows } from '../../../../features/directory/rules/directory-rows';
import { leadsTo, type Visitor, type Web } from '../../../support/web/web';

/** Uploads a directory as a workbook; answers where its preview is. */
export async function upload(visitor: Visitor, rows: DirectoryRows): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(await writeDirectory(rows))]), '名录.xlsx');
  const answer = await visitor.send('POST', '/directory/import', { body, headers: { origin: visitor.url } });
  return leadsTo(answer) ?? `answered ${answer.status}`;
}

/** The id of a unit by its code. */
export async function unitId(web: Web, code: string): Promise<string> {
  const [row] = await web.opened.owner<{ id: string }>('select id from unit where code = $1', [code]);
  return row?.id ?? '';
}
