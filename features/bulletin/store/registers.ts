import type { Sql } from '../../../platform/postgres/sql';
import type { RegisterRepository } from '../use-cases/register';

/** The registers of numbers (发文登记), on Postgres. */
export const registerRepository = (sql: Sql): RegisterRepository => ({
  async last(register, year) {
    await sql('select pg_advisory_xact_lock(hashtextextended($1, $2))', [register, year]);
    const [row] = await sql<{ last: number | null }>('select max(number) as last from document_number where register = $1 and year = $2', [
      register,
      year,
    ]);
    return row?.last ?? undefined;
  },
  async take({ register, year, number }, document) {
    await sql(
      `insert into document_number (register, year, number, bulletin_id, reminder_document_id, evaluation_document_id, taken_at)
       values ($1, $2, $3, $4, $5, $6, duban_now())`,
      [
        register,
        year,
        number,
        'bulletinId' in document ? document.bulletinId : null,
        'reminderLetterId' in document ? document.reminderLetterId : null,
        'evaluationDocumentId' in document ? document.evaluationDocumentId : null,
      ],
    );
  },
});
