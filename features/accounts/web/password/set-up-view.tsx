import type { VNode } from 'preact';
import { Fold } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { MOST_PASSWORD } from '../../rules/password-rules';
import { PASSWORD_HINT } from '../../words/password-words';
import { QrCode } from './qr-code';

/** What was wrong with the form, at its fields. */
export interface SetUpErrors {
  readonly password?: string | undefined;
  readonly again?: string | undefined;
  readonly code?: string | undefined;
}

interface SetUpViewProps {
  readonly email: string;
  readonly secret: string;
  /** The secret as an app reads it from the picture. */
  readonly uri: string;
  readonly next: string | undefined;
  readonly errors?: SetUpErrors | undefined;
}

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

/** 设置密码和验证码: the first thing of whoever a link alone does not do for. */
export const SetUpView = ({ email, secret, uri, next, errors = {} }: SetUpViewProps): VNode => (
  <div class="narrow">
    {Object.keys(errors).length > 0 && (
      <ErrorSummary
        title="还没有设好"
        errors={Object.entries(errors).flatMap(([name, message]: [string, string | undefined]) =>
          message === undefined ? [] : [{ message, href: `#${name}` }],
        )}
      />
    )}
    <h1>设置密码和验证码</h1>
    <p>您的职责要求用密码和手机验证码登录。设好以后才能办理业务，以后登录不再用邮件里的链接。</p>
    <form method="post" action="/account/set-up">
      <input type="hidden" name="next" value={next ?? ''} />
      {/* Keeps the name beside the password in the browser's store. */}
      <input type="email" name="email" value={email} autocomplete="username" readOnly hidden />
      <h2>1. 定一个密码</h2>
      <Field
        id="password"
        field={{
          name: 'password',
          label: '密码',
          hint: PASSWORD_HINT,
          type: 'password',
          autocomplete: 'new-password',
          maxLength: MOST_PASSWORD,
          isRequired: true,
          error: errors.password,
        }}
      />
      <Field
        id="again"
        field={{
          name: 'again',
          label: '再填一次',
          type: 'password',
          autocomplete: 'new-password',
          maxLength: MOST_PASSWORD,
          isRequired: true,
          error: errors.again,
        }}
      />
      <h2>2. 用手机扫码</h2>
      <p>在手机上打开“身份验证器”一类的应用（没有就先装一个，或者用带动态验证码的密码管理应用），选择添加，扫下面的码：</p>
      <QrCode text={uri} label="供身份验证器扫描的二维码" />
      <Fold summary="扫不了码，手工输入">
        <p>
          账户 <b>{email}</b>，密钥 <code>{inFours(secret)}</code>，类型“基于时间”。
        </p>
      </Fold>
      <Field
        id="code"
        field={{
          name: 'code',
          label: '手机上显示的 6 位验证码',
          type: 'text',
          autocomplete: 'one-time-code',
          maxLength: 10,
          isRequired: true,
          error: errors.code,
        }}
      />
      <button type="submit">保存</button>
    </form>
  </div>
);

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly next: string;
}

/** 恢复码: shown once, right after they were made. */
export const RecoveryCodesView = ({ codes, next }: RecoveryCodesProps): VNode => (
  <div class="narrow">
    <h1>记下恢复码</h1>
    <Notice tone="good" role="status">
      密码和验证码已经设好，您已登录。
    </Notice>
    <p>手机丢了或者换了，用一个恢复码代替验证码登录。每个只能用一次。请抄下或打印，锁在抽屉里；本页关闭以后不再显示。</p>
    <ul class="codes">
      {codes.map((code) => (
        <li>
          <code>{code.replace(/^(.{5})/, '$1-')}</code>
        </li>
      ))}
    </ul>
    <p>
      <a class="button" href={next}>
        已经记下，继续
      </a>
    </p>
  </div>
);
