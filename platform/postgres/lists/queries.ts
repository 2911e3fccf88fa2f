import type { DataSource } from 'typeorm';
import { signInRepository } from '../../../features/accounts/store/sign-in';
import { subjectQueries } from '../../../features/assignment/store/subjects';
import { type CalendarCache, calendarRepository } from '../../../features/calendar/store/calendar';
import { campaignQueries } from '../../../features/campaign/store/queries';
import { ledgerQueries } from '../../../features/ledger/store/queries';
import { letterQueries } from '../../../features/letters/store/queries';
import { statusQueries } from '../../../features/operations/store/status';
import { readOn } from '../read';
import { singleStatements } from '../single-statements';
import type { Sql } from '../sql';

/** What pages and API read, feature by feature, each query under its reader's scope; a feature that shows something adds its line. */
export function queriesOn(dataSource: DataSource) {
  const read = readOn(dataSource);
  const cache: CalendarCache = {};
  const calendarOf = (sql: Sql) => calendarRepository(sql, cache).load();
  return {
    campaigns: campaignQueries(read),
    ledger: ledgerQueries(read, calendarOf),
    letters: letterQueries(read),
    signIn: signInRepository(singleStatements(dataSource)),
    status: statusQueries(read),
    subjects: subjectQueries(read),
  };
}

export type Queries = ReturnType<typeof queriesOn>;
