import type { Duty } from '../directory/unit';
import { type AccessActor, reachOf } from './may';

/** 今日, where whoever has work of units to do or to supervise begins. */
const TODAY = '/';

/** Where the others begin, by the duty that says what they come for. */
const PAGES: readonly (readonly [Duty, string])[] = [
  ['countyLeader', '/overview'],
  ['auditor', '/audit'],
  ['auditAdmin', '/audit'],
  ['securityAdmin', '/system/users'],
  ['systemAdmin', '/status'],
];

/** The page on which a person begins after signing in (首页): today for whoever has work there, else what his duty is about. */
export function firstPageOf(person: AccessActor): string {
  if (reachOf('signFor', person).length > 0 || reachOf('acceptReport', person).length > 0) return TODAY;
  return PAGES.find(([page]) => person.duties.some(({ duty }) => duty === page))?.[1] ?? TODAY;
}

/** Where whoever opens the page of today is led instead: it is empty for those who see no unit's business. */
export const insteadOfToday = (person: AccessActor): string | undefined => {
  const first = firstPageOf(person);
  return first === TODAY || reachOf('readUnit', person).length > 0 ? undefined : first;
};
