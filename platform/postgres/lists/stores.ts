import type { DataSource } from 'typeorm';
import { accountRepository } from '../../../features/accounts/store/account';
import { signInRepository } from '../../../features/accounts/store/sign-in';
import { factsRepository } from '../../../features/assignment/store/facts';
import { obligationRepository } from '../../../features/supervision/store/obligation';
import { type CalendarCache, calendarRepository } from '../../../features/calendar/store/calendar';
import { campaignAdvanceRepository } from '../../../features/campaign/store/advance';
import { campaignRepository } from '../../../features/campaign/store/campaign';
import { directoryRepository } from '../../../features/directory/store/directory';
import { taskRepository } from '../../../features/supervision/store/task';
import type { Database, Transaction } from '../database';
import type { Sql } from '../sql';
import { transactionsOn } from '../transaction';

/** What each feature stores in a transaction; a feature that stores something adds its line. */
const storesOn = (calendarCache: CalendarCache) => (sql: Sql) => ({
  accounts: accountRepository(sql),
  calendar: calendarRepository(sql, calendarCache),
  campaignAdvance: campaignAdvanceRepository(sql),
  campaigns: campaignRepository(sql),
  directory: directoryRepository(sql),
  facts: factsRepository(sql),
  obligations: obligationRepository(sql),
  signIn: signInRepository(sql),
  tasks: taskRepository(sql),
});

/** A transaction with the stores of every feature; a use case asks for those it needs. */
export type DubanTransaction = Transaction & ReturnType<ReturnType<typeof storesOn>>;
export type DubanDatabase = Database<DubanTransaction>;

/** The product's transactions on a data source. */
export const databaseOn = (dataSource: DataSource): DubanDatabase => transactionsOn(dataSource, storesOn({}));
