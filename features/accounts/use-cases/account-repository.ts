/** Accounts that act for the supervising office. */
interface OfficeAccount {
  readonly id: string;
  readonly hasSignedIn: boolean;
}

export interface AccountRepository {
  /** Those that are not disabled, the ones without a person first. */
  listOffice(): Promise<readonly OfficeAccount[]>;
  addOffice(name: string): Promise<string>;
}

/** A transaction that offers it. */
export interface WithAccounts {
  readonly accounts: AccountRepository;
}
