/** What an account signs in with: the hash of its password, the sealed secret of its codes, and the step of the code used last. */
export interface StoredCredential {
  readonly passwordHash: string;
  readonly codeSecret: Buffer;
  readonly codeStep: number;
}

export interface CredentialRepository {
  of(accountId: string): Promise<StoredCredential | undefined>;
  /** Sets the first ones of an account; returns whether there were none. Recovery codes are kept by their hashes. */
  add(accountId: string, credential: StoredCredential, recoveryCodes: readonly string[]): Promise<boolean>;
  setPassword(accountId: string, passwordHash: string): Promise<void>;
  /** Uses the code of a step up: of two that try at once, one succeeds. */
  useStep(accountId: string, step: number): Promise<boolean>;
  /** Uses a recovery code up. */
  useRecoveryCode(accountId: string, code: string): Promise<boolean>;
  /** Forgets the passwords that were tried and the links that were asked for under these names (an address, an account), from wherever. */
  forgetTries(names: readonly string[]): Promise<void>;
  /** Takes everything back; returns whether there was something. */
  remove(accountId: string): Promise<boolean>;
}

/** A transaction that offers it. */
export interface WithCredentials {
  readonly credentials: CredentialRepository;
}
