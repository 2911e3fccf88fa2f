import { civilDayOf, formatDay } from '../../../core/calendar/civil-day';
import type { Sql } from '../../../platform/postgres/sql';
import type { FigureFile } from '../rules/imported/figure-file';
import type { FigureUploads } from '../use-cases/imports/figure-uploads';

interface UploadRow {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly throughDay: string | null;
  readonly source: string | null;
  readonly content: FigureFile;
}

/** Files of figures and quotas that were uploaded and not taken yet. */
export const figureUploads = (sql: Sql): FigureUploads => ({
  async keep(accountId, seriesId, { kind, file, throughDay, source, content }) {
    await sql('delete from figure_upload where account_id = $1 and series_id = $2 and kind = $3', [accountId, seriesId, kind]);
    const [kept] = await sql<{ id: string }>(
      `insert into figure_upload (account_id, series_id, kind, file_name, sha256, through_day, source, content, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, duban_now()) returning id`,
      [
        accountId,
        seriesId,
        kind,
        file.name,
        file.sha256,
        throughDay === undefined ? null : formatDay(throughDay),
        source ?? null,
        JSON.stringify(content),
      ],
    );
    if (!kept) throw new Error('an inserted upload has an id');
    return kept.id;
  },
  async find(accountId, seriesId, kind) {
    const [found] = await sql<UploadRow>(
      `select id, file_name as "fileName", sha256, through_day::text as "throughDay", source, content from figure_upload
       where account_id = $1 and series_id = $2 and kind = $3`,
      [accountId, seriesId, kind],
    );
    return (
      found && {
        id: found.id,
        kind,
        file: { name: found.fileName, sha256: found.sha256 },
        throughDay: found.throughDay === null ? undefined : civilDayOf(found.throughDay),
        source: found.source ?? undefined,
        content: found.content,
      }
    );
  },
  purge: async () => void (await sql(`delete from figure_upload where uploaded_at < duban_now() - interval '1 day'`)),
  forget: async (id) => void (await sql('delete from figure_upload where id = $1', [id])),
});
