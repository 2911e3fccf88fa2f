import { dateText } from '../../../core/words/days';
import type { CycleAsk } from '../rules/board/cycle-asks';
import { lateEntriesPath, postingsPath, rosterPath } from './cycle-paths';
import { cycleName } from './cycle-words';

/** What waits for a second person: `有清册和 3 个村的补录`. */
export const toConfirmText = ({ villages, isRoster }: { readonly villages: number; readonly isRoster: boolean }): string =>
  `有${[...(isRoster ? ['清册'] : []), ...(villages > 0 ? [` ${villages} 个村`] : [])].join('和')}的补录`;

/** What a cycle asks of a person, and where he does it. */
export function askText(ask: CycleAsk): { readonly text: string; readonly href: string } {
  switch (ask.kind) {
    case 'record':
      return {
        text: `${cycleName(ask)}：还有 ${ask.villages} 个村没有登记公示，${dateText(ask.dueDay)}截止`,
        href: postingsPath(ask.cycleId),
      };
    case 'confirm':
      return { text: `${cycleName(ask)}：${toConfirmText(ask)}等您确认`, href: lateEntriesPath(ask.cycleId) };
    case 'deliver':
      return {
        text: `${cycleName(ask)}：请登记上月清册${ask.dueDay === undefined ? '' : `，${dateText(ask.dueDay)}截止`}`,
        href: rosterPath(ask.cycleId),
      };
    case 'edit':
      return { text: `${cycleName(ask)}：通报已起草，请核对送审`, href: `/bulletins/${ask.bulletinId}` };
    case 'approve':
      return { text: `${cycleName(ask)}：通报等您审批`, href: `/bulletins/${ask.bulletinId}` };
    case 'issue':
      return { text: `${cycleName(ask)}：通报已批准，请编号印发`, href: `/bulletins/${ask.bulletinId}` };
  }
}
