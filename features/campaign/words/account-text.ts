import type { AccountedLine, LineUse } from '../../../reader/notice';

/** What a line of a notice was read as (去向), in the order in which it is told. */
export const useWords: Readonly<Record<LineUse, string>> = {
  task: '任务',
  part: '任务内容',
  heading: '标题',
  duty: '职责',
  head: '文头',
  foot: '文尾',
  annex: '附件',
  text: '说明',
  unread: '未读',
};

const USES = Object.keys(useWords) as readonly LineUse[];

/** How many lines were read as what. */
export function countUses(account: readonly AccountedLine[]): Readonly<Record<LineUse, number>> {
  const counts = { task: 0, part: 0, heading: 0, duty: 0, head: 0, foot: 0, annex: 0, text: 0, unread: 0 };
  for (const { as } of account) counts[as] += 1;
  return counts;
}

/** 行 212：任务 20，任务内容 128，标题 20，… 未读 3. What does not occur is left out, but for what is not read. */
export function accountText(account: readonly AccountedLine[]): string {
  const counts = countUses(account);
  const told = USES.filter((use) => counts[use] > 0 || use === 'unread').map((use) => `${useWords[use]} ${counts[use]}`);
  return `行 ${account.length}：${told.join('，')}`;
}
