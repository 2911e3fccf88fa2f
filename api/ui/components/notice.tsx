import type { ComponentChildren, VNode } from 'preact';
import { NO_SECRETS } from '../../../core/words/secrecy';

interface NoticeProps {
  /** `good`: it is done or all is well; `bad`: something is wrong; `secret`: what must never be entered here. */
  readonly tone?: 'plain' | 'good' | 'bad' | 'secret';
  readonly title?: string;
  /** `status` is read out when the page is shown, `alert` at once. */
  readonly role?: 'status' | 'alert';
  readonly children?: ComponentChildren;
}

/** A box that says one thing before all others. */
export const Notice = ({ tone = 'plain', title, role, children }: NoticeProps): VNode => (
  <div class={tone === 'plain' ? 'notice' : `notice ${tone}`} role={role}>
    {title !== undefined && <h2>{title}</h2>}
    {children}
  </div>
);

/** What may never be entered (保密提醒), before anybody signs in. */
export const SecrecyNotice = (): VNode => (
  <Notice tone="secret">
    <p>
      <strong>{NO_SECRETS}</strong>
      <br />
      本系统不得录入、存储、传送国家秘密和工作秘密。
    </p>
  </Notice>
);
