import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Timing } from '../../../core/obligation/timing';
import { dayText, instantText } from '../../../core/words/days';
import { lateMarkWords } from '../../../core/words/late-marks';
import type { PostingStage } from '../rules/board/posting-stage';
import type { Confirmation } from '../rules/confirm-late-entry';
import type { Manner, PostingField } from '../rules/entered/fill-rows';
import type { ConfirmationOnPage } from '../use-cases/views/cycle-views';

/** What a second person said of a late entry. */
export const confirmationWords = { waiting: '待确认', confirmed: '已确认', refused: '不予确认' } as const satisfies Record<
  Confirmation,
  string
>;

/** `已确认，张三 2026年12月22日 09:00`; empty of what needs none. */
export const confirmationText = ({ confirmation, decidedBy, decidedAtMs, opinion }: ConfirmationOnPage): string =>
  [
    confirmation === undefined ? '' : confirmationWords[confirmation],
    decidedAtMs === undefined ? '' : `${decidedBy ?? ''} ${instantText(decidedAtMs)}`,
    opinion ?? '',
  ]
    .filter(Boolean)
    .join('，');

/** `补录待确认`. */
export const lateEntryText = (confirmation: Confirmation): string => `${lateMarkWords.lateEntry}${confirmationWords[confirmation]}`;

/** Where a village stands (公示情况). */

export const stageWords = {
  overdue: '逾期未公示',
  waiting: '未公示',
  toConfirm: lateEntryText('waiting'),
  late: '逾期公示',
  lateEntry: lateMarkWords.lateEntry,
  nothing: '无缴费',
  reported: '乡镇已反馈',
  posted: '已公示',
} as const satisfies Record<PostingStage, string>;

/** `36 个村`; townships that have none post for themselves: `36 个村和 1 个乡镇（场）`. */
export function placesText(places: readonly { readonly unitId: string; readonly townshipId: string }[]): string {
  const alone = places.filter(({ unitId, townshipId }) => unitId === townshipId).length;
  const villages = places.length - alone;
  return [...(villages > 0 || alone === 0 ? [`${villages} 个村`] : []), ...(alone > 0 ? [`${alone} 个乡镇（场）`] : [])].join('和 ');
}

/** How a record stands to its deadline. */
export const timingWords = { inTime: '按时', late: '逾期', lateEntry: lateMarkWords.lateEntry } as const satisfies Record<Timing, string>;

/** How it was made public. */
export const mannerWords = { posted: '张榜公示', readOut: '会议宣读', nothing: '本月无缴费' } as const satisfies Record<Manner, string>;

/** The fields of a record. */
export const postingFieldWords = { manner: '方式', postedOn: '日期', place: '地点', handledBy: '经办人' } as const satisfies Record<
  PostingField,
  string
>;

/** `张榜公示，2026年11月18日（周三），村务公开栏，张三` */
export const recordText = ({
  state,
  postedOn,
  place = '',
  handledBy = '',
}: {
  readonly state: Manner | 'owed';
  readonly postedOn?: CivilDay | undefined;
  readonly place?: string | undefined;
  readonly handledBy?: string | undefined;
}): string =>
  state === 'owed'
    ? '还没有登记'
    : [mannerWords[state], postedOn === undefined ? '' : dayText(postedOn), place, handledBy].filter((part) => part !== '').join('，');
