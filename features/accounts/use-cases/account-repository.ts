/** What following a directory changed, as counts. */
export interface AccountsFollowed {
  readonly accountsAdded: number;
}

export interface AccountRepository {
  /** Whether a person who holds a duty of the office today has ever signed in. */
  hasOfficeSignedIn(): Promise<boolean>;
  /** The office's shared account without a person (县府办), while it is open. */
  firstAccount(): Promise<{ readonly id: string; readonly hasSignedIn: boolean } | undefined>;
  addFirstAccount(name: string): Promise<string>;
  /** Whose it is; undefined where nobody has this account. */
  owner(accountId: string): Promise<{ readonly personId: string | null } | undefined>;
  /** Closes an account or opens it again; returns whether it was otherwise. */
  setClosed(accountId: string, isClosed: boolean): Promise<boolean>;
  /** Closes it, and returns its id; undefined where it is closed or was never made. */
  closeFirstAccount(): Promise<string | undefined>;
  /** Gives each person with one of these addresses an account, under the name of the person. What he may do by it follows from his duties at each request. */
  followPersons(addresses: readonly string[]): Promise<AccountsFollowed>;
}

/** A transaction that offers it. */
export interface WithAccounts {
  readonly accounts: AccountRepository;
}
