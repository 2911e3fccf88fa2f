import type { VNode } from 'preact';
import { passwordPath } from '../../../../core/access/link-path';
import { Notice, SecrecyNotice } from '../../../../api/ui/components/notice';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';

interface SignInViewProps {
  readonly email?: string | undefined;
  /** Where to go after signing in. */
  readonly next?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** 登录: asks for the address to which the link goes. */
export const SignInView = ({ email, next, problem }: SignInViewProps): VNode => (
  <div class="narrow">
    <SecrecyNotice />
    {problem && <ErrorSummary {...problem} />}
    <h1>登录</h1>
    <p>填写在单位名录中登记的邮箱，系统发一封带登录链接的信。</p>
    <form method="post" action="/sign-in">
      <input type="hidden" name="next" value={next ?? ''} />
      <Field
        id="email"
        field={{
          name: 'email',
          label: '邮箱',
          type: 'email',
          autocomplete: 'email',
          maxLength: 254,
          isRequired: true,
          value: email,
          error: problem?.errors?.[0]?.message,
        }}
      />
      <button type="submit">发送登录链接</button>
    </form>
    <p>
      已经设过密码的，请<a href={passwordPath(next)}>用密码登录</a>。
    </p>
  </div>
);

interface LinkOnItsWayProps {
  /** Absent where it goes to the mailbox of a link that is at hand. */
  readonly email?: string;
  /** How long the link is valid, and its letter tried. */
  readonly minutes: number;
  /** The mail server is out of reach or takes nothing from us. */
  readonly isHeldUp: boolean;
}

/** The letter stands in the outbox, if there is one. Says the same whether the address is known or not. */
export const LinkOnItsWayView = ({ email, minutes, isHeldUp }: LinkOnItsWayProps): VNode => (
  <div class="narrow">
    <h1>请查收邮件</h1>
    {isHeldUp && (
      <Notice tone="bad" role="status">
        <p>邮件服务器现在不收信，急用请与县政府办公室督办岗联系。</p>
      </Notice>
    )}
    <p>
      {email === undefined ? (
        '已经收下。新的链接发往收到原链接的邮箱，'
      ) : (
        <>
          已经收下。如果 <b>{email}</b> 在单位名录中登记过，
        </>
      )}
      {isHeldUp ? '登录邮件要等邮件服务器恢复才能寄出' : '登录邮件正在寄出，一般一分钟内送到'}。链接 {minutes} 分钟内有效，只能用一次。
    </p>
    <p>5 分钟还没收到：</p>
    <ol>
      <li>看看垃圾邮件{email !== undefined && '，核对上面的邮箱是否写对'}。</li>
      <li>对方邮箱暂时不收时，系统在 {minutes} 分钟内会一再重试，不用反复获取。</li>
      <li>仍然没有，请与县政府办公室督办岗联系：他们能看到这封信发到了哪一步，也能核对名录中登记的邮箱。</li>
    </ol>
    <p>
      <a href="/sign-in">重新填写</a>
    </p>
  </div>
);
