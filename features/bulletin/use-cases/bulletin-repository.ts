import type { BulletinFacts, BulletinForm, BulletinState } from '../rules/bulletin-state';

/** A bulletin as it is stored. Instants are ISO 8601, days `YYYY-MM-DD`. */
export interface Bulletin extends BulletinFacts {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly snapshotId: string;
  /** The issued one that it corrects (更正). */
  readonly correctsId: string | null;
  readonly form: BulletinForm;
  readonly title: string;
  readonly addressees: string;
  readonly issuer: string;
  /** As the rules drafted it, beside what people made of it. */
  readonly draftText: string;
  readonly text: string;
  readonly state: BulletinState;
  /** Raised by each change: a form that was shown at another version is not taken. */
  readonly version: number;
  readonly draftedAt: string;
  readonly draftedBy: string | null;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  /** What the approver said when it was returned or approved. */
  readonly opinion: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuedAt: string | null;
  readonly issuedBy: string | null;
}

export interface NewBulletin extends Pick<
  Bulletin,
  'id' | 'campaignId' | 'snapshotId' | 'correctsId' | 'form' | 'title' | 'addressees' | 'issuer' | 'text'
> {
  /** Who drafts it; absent where the monthly cycle does. */
  readonly accountId: string | undefined;
}

/** What a change writes; what is absent stays. */
export interface BulletinChange {
  readonly state: BulletinState;
  readonly accountId: string;
  readonly edited?: Pick<Bulletin, 'title' | 'addressees' | 'text'>;
  readonly decided?: { readonly opinion: string | undefined; readonly isApproved: boolean };
  readonly issued?: { readonly number: string; readonly issuedOn: string };
}

/** Somebody who is written to, or whose name is told. */
export interface Addressee {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
}

export interface BulletinRepository {
  add(bulletin: NewBulletin): Promise<void>;
  /** Locked until the transaction ends. */
  lock(id: string): Promise<Bulletin | undefined>;
  find(id: string): Promise<Bulletin | undefined>;
  /** These persons, in this order. */
  addresseesOf(personIds: readonly string[]): Promise<readonly Addressee[]>;
  /** The newest first, at most a hundred; those of one notice, or all that the actor may see. */
  list(campaignId?: string): Promise<readonly Bulletin[]>;
  change(id: string, change: BulletinChange): Promise<void>;
  /** The name of the office that issues. */
  issuerOf(campaignId: string): Promise<string | undefined>;
}

/** A transaction that offers it. */
export interface WithBulletins {
  readonly bulletins: BulletinRepository;
}
