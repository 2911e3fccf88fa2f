export interface CampaignRow {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issueDate: string;
  readonly issuedAt: string;
  readonly state: 'open' | 'closed';
  readonly tasks: number;
  readonly openTasks: number;
}

/** A standing duty of an actor (工作职责): shown, owes nothing. */
interface DutyView {
  readonly actor: string;
  readonly ordinal: string;
  readonly text: string;
}

export interface CampaignPage extends CampaignRow {
  readonly duties: readonly DutyView[];
  readonly noticeText: string;
}
