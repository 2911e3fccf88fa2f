import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';
import type { EvidenceQueries, NewEvidence, StoredEvidence } from '../use-cases/evidence';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const COLUMNS: Readonly<Record<NewEvidence['of'], string>> = { report: 'report_id', adjustment: 'adjustment_id' };

/** Writes files in their order, with each report or adjustment that they evidence; what a unit has handed in before is kept once. */
export async function addEvidence(sql: Sql, { of, ids, unitId, files }: NewEvidence): Promise<void> {
  for (const [position, { name, kind, bytes, sha256 }] of files.entries()) {
    await sql('insert into evidence_content (unit_id, sha256, bytes) values ($1, $2, $3) on conflict do nothing', [
      unitId,
      sha256,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
    await sql(
      `insert into evidence (${COLUMNS[of]}, unit_id, position, name, kind, size, sha256)
       select id, $2, $3, $4, $5, $6, $7 from unnest($1::uuid[]) id`,
      [ids, unitId, position, name, kind, bytes.byteLength, sha256],
    );
  }
}

/** The files of reports, under their reader's scope. */
export const evidenceQueries = (read: Read): EvidenceQueries => ({
  find: (actor, id) =>
    read(actor, async (sql) => {
      if (!ID.test(id)) return undefined;
      const [found] = await sql<StoredEvidence>(
        'select e.name, e.kind, c.bytes from evidence e join evidence_content c using (unit_id, sha256) where e.id = $1 and e.report_id is not null',
        [id],
      );
      return found;
    }),
});
