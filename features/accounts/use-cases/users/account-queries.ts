import type { Actor } from '../../../../core/access/actor';
import type { Duty } from '../../../../core/directory/unit';
import type { RememberedDevice } from '../devices/device-repository';
import type { OpenSession } from '../session-repository';

/** An account among all (用户). Instants are ISO 8601. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  /** Held today, in the order of their units' names. */
  readonly duties: readonly { readonly duty: Duty; readonly unitName: string }[];
  readonly lastSignedInAt: string | null;
  readonly isClosed: boolean;
  readonly sessionCount: number;
}

export interface AccountDetail extends AccountRow {
  readonly email: string | null;
  readonly personId: string | null;
  readonly hasPassword: boolean;
  readonly sessions: readonly OpenSession[];
  readonly devices: readonly RememberedDevice[];
}

/** A part of the list; `text` is in the name of a person or of a unit of his. */
export interface AccountFilter {
  readonly text?: string | undefined;
  readonly after?: { readonly name: string; readonly id: string } | undefined;
}

export interface AccountPage {
  readonly rows: readonly AccountRow[];
  readonly next?: { readonly name: string; readonly id: string };
}

/** Accounts as the administrators, and as their owners see them. */
export interface AccountQueries {
  list(actor: Actor, filter: AccountFilter, limit: number): Promise<AccountPage>;
  account(actor: Actor, accountId: string): Promise<AccountDetail | undefined>;
}
