import type { Sql } from '../../../platform/postgres/sql';
import type { DirectoryUpload, DirectoryUploads } from '../use-cases/directory-repository';

/** Directories that were uploaded and not taken yet. */
export const directoryUploads = (sql: Sql): DirectoryUploads => ({
  async keep(accountId, { fileNames, rows, problems }) {
    await sql('delete from directory_upload where account_id = $1', [accountId]);
    const [kept] = await sql<{ id: string }>(
      'insert into directory_upload (account_id, file_names, content, uploaded_at) values ($1, $2, $3::jsonb, duban_now()) returning id',
      [accountId, fileNames, JSON.stringify({ rows, problems })],
    );
    if (!kept) throw new Error('an inserted upload has an id');
    return kept.id;
  },
  async find(accountId, id) {
    const [found] = await sql<{ fileNames: string; content: Pick<DirectoryUpload, 'rows' | 'problems'> }>(
      'select file_names as "fileNames", content from directory_upload where id = $2 and account_id = $1',
      [accountId, id],
    );
    return found && { fileNames: found.fileNames, ...found.content };
  },
  forget: async (id) => void (await sql('delete from directory_upload where id = $1', [id])),
  purge: async () => void (await sql(`delete from directory_upload where uploaded_at < duban_now() - interval '1 day'`)),
});
