import type { VNode } from 'preact';
import { nextQueryOf } from '../../../../core/access/link-path';
import { SecrecyNotice } from '../../../../api/ui/components/notice';
import { ErrorSummary, type Problem } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';

interface PasswordViewProps {
  readonly email?: string | undefined;
  readonly next?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** 用密码登录: address, password and code on one page, so that nothing tells which of them was wrong. */
export const PasswordView = ({ email, next, problem }: PasswordViewProps): VNode => (
  <div class="narrow">
    <SecrecyNotice />
    {problem && <ErrorSummary {...problem} />}
    <h1>用密码登录</h1>
    <form method="post" action="/sign-in-with-password">
      <input type="hidden" name="next" value={next ?? ''} />
      <Field
        id="email"
        field={{ name: 'email', label: '邮箱', type: 'email', autocomplete: 'username', maxLength: 254, isRequired: true, value: email }}
      />
      <Field
        id="password"
        field={{ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password', maxLength: 1000, isRequired: true }}
      />
      <Field
        id="code"
        field={{
          name: 'code',
          label: '验证码',
          hint: '手机上身份验证器显示的 6 位数字；手机不在身边时填一个恢复码。',
          type: 'text',
          autocomplete: 'one-time-code',
          maxLength: 20,
          isRequired: true,
        }}
      />
      <button type="submit">登录</button>
    </form>
    <p class="hint">忘了密码，或者手机和恢复码都没有了：请安全管理员重置，再用邮件里的登录链接重新设置。</p>
    <p>
      <a href={`/sign-in${nextQueryOf(next)}`}>没有密码，用邮件里的链接登录</a>
    </p>
  </div>
);
