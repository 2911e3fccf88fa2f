import type { VNode } from 'preact';
import type { SignInAccount } from '../../../../core/access/account';
import { DEVICE_DAYS } from '../../../../core/access/session-limits';
import { Field } from '../../../../api/ui/forms/field';
import { linkPath, nextQueryOf } from '../../../../core/access/link-path';
import { Notice, SecrecyNotice } from '../../../../api/ui/components/notice';
import type { Destination } from './destination';

interface ConfirmViewProps {
  readonly account: Pick<SignInAccount, 'name' | 'duties'>;
  readonly token: string;
  /** Where the link leads on to. */
  readonly next: string | undefined;
  readonly destination: Destination;
  /** Who is signed in in this browser now, if it is somebody else. */
  readonly other: string | undefined;
  /** Whether the device may be remembered. */
  readonly offers: boolean;
}

const whoOf = ({ name, duties }: ConfirmViewProps['account']): string => {
  const units = [...new Set(duties.map(({ unitName }) => unitName))].filter((unit) => unit !== '');
  return units.length === 0 ? name : `${name}（${units.join('、')}）`;
};

/** What a valid link opens: who signs in, where it leads, and one button. */
export const ConfirmView = ({ account, token, next, destination, other, offers }: ConfirmViewProps): VNode => (
  <div class="narrow">
    <SecrecyNotice />
    <h1>{destination.button}</h1>
    <p>
      以 <b>{whoOf(account)}</b> 的身份登录{destination.then}
      {destination.title !== undefined && <b>{destination.title}</b>}。
    </p>
    {other !== undefined && (
      <Notice>
        这台设备上现在登录的是 {other}，点下面的按钮就换成 {account.name}。
      </Notice>
    )}
    <form method="post" action={linkPath(token, next)}>
      {offers && (
        <Field
          id="remember"
          field={{
            name: 'remember',
            type: 'check',
            label: `这台设备 ${DEVICE_DAYS} 天内免登录（本人手机）`,
          }}
        />
      )}
      <button type="submit">{destination.button}</button>
    </form>
    <p class="hint">不是您本人，请关闭本页。链接只能用一次。{offers && '公用电脑不要勾选免登录；手机丢了，可在“我的账户”里撤销。'}</p>
  </div>
);

interface WorthlessLinkProps {
  readonly heading: string;
  readonly advice: string;
  /** Where a new link to the mailbox of this one can be asked for; absent where nobody knows whose it was. */
  readonly again?: { readonly token: string; readonly next: string | undefined } | undefined;
  readonly problem?: string | undefined;
}

const anotherPath = ({ token, next }: { readonly token: string; readonly next: string | undefined }): string =>
  `${linkPath(token)}/again${nextQueryOf(next)}`;

/** What a link opens that is worth nothing any more. */
export const WorthlessLinkView = ({ heading, advice, again, problem }: WorthlessLinkProps): VNode => (
  <div class="narrow">
    <SecrecyNotice />
    {problem !== undefined && (
      <Notice tone="bad" role="alert">
        <p>{problem}</p>
      </Notice>
    )}
    <h1>{heading}</h1>
    <p>{advice}</p>
    {again ? (
      <form method="post" action={anotherPath(again)}>
        <button type="submit">把新链接发到原邮箱</button>
      </form>
    ) : (
      <p>
        <a class="button" href="/sign-in">
          重新获取登录链接
        </a>
      </p>
    )}
  </div>
);
