import { callerOf } from '../../../../api/http/caller';
import type { SignInAccount } from '../../../../core/access/account';
import type { AccountsWeb } from '../accounts-web';
import { landingOf } from '../sign-in/landing';

/** Where a link leads on to, in words: `登录，打开任务：（一）制定工作方案。` */
export interface Destination {
  readonly button: string;
  readonly then: string;
  readonly title?: string | undefined;
}

const TASK = /^\/tasks\/([0-9a-f-]{36})(?:[?#]|$)/;

/** What `next` is for the reader of a link. A task is named to whoever may see it. */
export async function destinationOf(
  { tasks }: Pick<AccountsWeb, 'tasks'>,
  account: SignInAccount,
  { next, requestId }: { readonly next: string | undefined; readonly requestId: string },
): Promise<Destination> {
  const taskId = TASK.exec(next ?? '')?.[1];
  if (taskId === undefined) return { button: '登录', then: landingOf(account, next) === '/' ? '，查看今日待办' : '' };
  const task = await tasks.task(callerOf(account, requestId).actor, taskId);
  return {
    button: '登录并打开任务',
    then: task ? '，打开任务：' : '，打开任务',
    title: task && `${task.kind === 'task' ? task.ordinal : ''}${task.title}`,
  };
}
