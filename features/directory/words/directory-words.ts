import { dateText } from '../../../core/words/days';
import type { UnitGroupName } from '../rules/group-units';

/** Groups of units as a list names them. */
export const unitGroupWords = {
  office: '县府办',
  townships: '各乡镇、场',
  bureaus: '县直部门',
  others: '其他单位',
  below: '村和内设机构',
  over: '已结束的单位',
} as const satisfies Record<UnitGroupName, string>;

/** Nobody holds a duty. */
export const VACANT = '无人任职';

/** From when to when something is held (起止), in civil days: `长期`, `2026年11月1日起`, `到2026年12月31日`, `2026年11月1日至2026年12月31日`. */
export function periodText(fromDay: number | undefined, toDay: number | undefined): string {
  if (fromDay === undefined) return toDay === undefined ? '长期' : `到${dateText(toDay)}`;
  return toDay === undefined ? `${dateText(fromDay)}起` : `${dateText(fromDay)}至${dateText(toDay)}`;
}

/** The whole of a village, beside its groups. */
export const areaName = (groupName: string | undefined): string => groupName ?? '全村';

/** That nobody answers for a village (没有人包村) or for a group of it. */
export const areaVacantText = (groupName: string | undefined): string => (groupName === undefined ? '没有人包村' : `${groupName}没有人包`);

/** An address for whoever may not change the directory: its first letter and what stands behind the @. */
export const maskedEmail = (email: string): string => email.replace(/^(.).*@/, '$1***@');
