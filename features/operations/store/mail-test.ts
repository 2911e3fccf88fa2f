import type { Sql } from '../../../platform/postgres/sql';
import type { MailTestRepository } from '../use-cases/send-test-letter';

const OWN = `
  select p.id as "personId", p.name, p.email as address,
    (select l.id from letter l where l.person_id = p.id and l.kind = 'signIn' and l.subject = $2 and l.state in ('waiting', 'sending')
      order by l.formed_at desc limit 1) as "waitingId"
  from account a join person p on p.id = a.person_id where a.id = $1 and p.email is not null`;

/** Who tests the mail, on Postgres. */
export const mailTestRepository = (sql: Sql): MailTestRepository => ({
  async ownAddress(accountId, subject) {
    const rows = await sql<{ personId: string; name: string; address: string; waitingId: string | null }>(OWN, [accountId, subject]);
    return rows.map(({ waitingId, ...to }) => ({ to, waitingId }))[0];
  },
});
