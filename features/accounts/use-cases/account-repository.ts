import type { CivilDay } from '../../../core/calendar/civil-day';

/** Accounts that act for the supervising office. */
interface OfficeAccount {
  readonly id: string;
  readonly hasSignedIn: boolean;
}

/** A duty as a file of contacts names it: who (by address), in which unit (by code), until when. */
interface FiledDuty {
  readonly email: string;
  readonly unit: string;
  readonly toDay?: CivilDay;
}

/** What following the duties changed, as counts. */
export interface AccountsFollowed {
  readonly accountsAdded: number;
  readonly accountsDisabled: number;
}

export interface AccountRepository {
  /** Those that are not disabled, the ones without a person first. */
  listOffice(): Promise<readonly OfficeAccount[]>;
  addOffice(name: string): Promise<string>;
  /**
   * Makes and changes the accounts of persons whose duties were filed and written, in the order of the file: the account's unit is that of the first duty
   * that is not over `today`; whoever has one in the office acts for the office. Of the units named, who holds no duty any more loses his account.
   */
  followDuties(duties: readonly FiledDuty[], today: CivilDay): Promise<AccountsFollowed>;
}

/** A transaction that offers it. */
export interface WithAccounts {
  readonly accounts: AccountRepository;
}
