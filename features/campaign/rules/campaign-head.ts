import { type CivilDay, dayOfInstant, parseDay } from '../../../core/calendar/civil-day';
import type { Notice } from '../../../reader/notice';
import type { ResolvedNotice } from './resolve-notice';

/** A standing duty as the notice lists it under an actor (工作职责), with the units that the directory knows by that name. */
export interface CampaignDuty {
  readonly actor: string;
  readonly ordinal: string;
  readonly text: string;
  readonly unitIds: readonly string[];
}

/** What a campaign (专项工作) keeps of its notice beside the tasks. */
export interface CampaignHead {
  readonly title: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly issueDay: CivilDay;
  readonly noticeText: string;
  readonly duties: readonly CampaignDuty[];
}

/** The head of the campaign that a notice makes at `nowMs`; a notice without a date (成文日期) is of the day on which it is issued. */
export function campaignHead(notice: Notice, text: string, title: string, { unitsOfActor }: ResolvedNotice, nowMs: number): CampaignHead {
  const { documentNumber, issuer, issueDate = '' } = notice;
  return {
    title,
    noticeText: text,
    issueDay: parseDay(issueDate) ?? dayOfInstant(nowMs),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(issuer !== undefined && { issuer }),
    duties: notice.duties.map(({ actor, ordinal, text: words }) => ({
      actor,
      ordinal,
      text: words,
      unitIds: (unitsOfActor.get(actor) ?? []).map(({ id }) => id),
    })),
  };
}
