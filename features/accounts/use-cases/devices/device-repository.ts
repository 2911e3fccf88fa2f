/** A device on which its owner is not asked to sign in again (免登录的设备). Instants are epoch milliseconds of the machine's clock, as those of sessions are. */
export interface RememberedDevice {
  readonly id: string;
  /** What the browser said of itself. */
  readonly userAgent: string;
  readonly rememberedAtMs: number;
  readonly usedAtMs: number;
  readonly expiresAtMs: number;
}

/** What a browser holds of the device that it is. */
export interface DeviceKey {
  readonly id: string;
  /** Kept in the browser alone. */
  readonly token: string;
}

export interface DeviceRepository {
  /** Those of an account that have not expired, the one used last first. */
  ofAccount(accountId: string): Promise<readonly RememberedDevice[]>;
  /** Remembers a device for so many days, and forgets those of the account that have expired. */
  add(accountId: string, userAgent: string, days: number): Promise<DeviceKey>;
  /** Forgets those of everybody that have expired. */
  purge(): Promise<void>;
  /** Whose device holds this token; undefined where nobody's does. */
  find(token: string): Promise<{ readonly id: string; readonly accountId: string } | undefined>;
  /** Marks that a session began by it, which is a sign-in too. */
  markUsed(id: string): Promise<void>;
  /** Forgets a device of an account and ends the sessions that began by it, but not the one with this key. Returns whether it was there. */
  forget(accountId: string, id: string, butSession: string | undefined): Promise<boolean>;
}

/** A transaction that offers it. */
export interface WithDevices {
  readonly devices: DeviceRepository;
}
