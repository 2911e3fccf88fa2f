import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { ActionForm, type ActionFormSpec, ActionForms } from '../../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import type { AccountDetail } from '../../use-cases/users/account-queries';
import { dutiesText } from '../../words/duties-text';
import { PASSWORD_HINT } from '../../words/password-words';
import { DeviceTable } from './device-table';
import { SessionTable } from './session-table';

interface AccountViewProps {
  readonly account: AccountDetail;
  /** The session in which the page is looked at. */
  readonly session: string | undefined;
  /** The remembered device on which it is. */
  readonly device: string | undefined;
  /** Why a new password was not taken. */
  readonly passwordError?: string | undefined;
}

const END = '/account/sessions/end';

const passwordForm = (error: string | undefined): ActionFormSpec => ({
  id: 'change-password',
  path: '/account/password',
  title: '修改密码',
  hint: PASSWORD_HINT,
  isOpen: error !== undefined,
  fields: [
    { type: 'password', name: 'current', label: '现在的密码', autocomplete: 'current-password', isRequired: true, error },
    { type: 'password', name: 'password', label: '新密码', autocomplete: 'new-password', isRequired: true },
    { type: 'password', name: 'again', label: '再填一次', autocomplete: 'new-password', isRequired: true },
  ],
  buttons: [{ label: '修改密码' }],
});

/** 我的账户: who somebody is here, and where he is signed in. */
export function AccountView({ account, session, device, passwordError }: AccountViewProps): VNode {
  const others = account.sessions.filter(({ key }) => key !== session).length;
  return (
    <>
      {passwordError !== undefined && (
        <ErrorSummary title="密码没有修改" errors={[{ message: passwordError, href: '#change-password-current' }]} />
      )}
      <h1>我的账户</h1>
      {others > 0 && (
        <ActionCard title={`您还在另外 ${others} 个浏览器上登录着`} hint="不认识的，或者用过的公用电脑，请结束它。">
          <ActionForm form={{ id: 'end-others', path: END, title: '', fields: [], buttons: [{ label: '结束其他全部登录' }] }} />
        </ActionCard>
      )}
      <Facts isBroad>
        <Fact term="姓名">{account.name}</Fact>
        <Fact term="单位和职责">{dutiesText(account.duties)}</Fact>
        {account.email !== null && <Fact term="邮箱">{account.email}</Fact>}
      </Facts>
      <p class="hint">姓名、邮箱、职责有误，请告诉县政府办公室督办岗：它们来自单位名录。</p>
      {account.hasPassword && (
        <section>
          <h2>密码</h2>
          <ActionForms forms={[passwordForm(passwordError)]} />
          <p class="hint">换手机、恢复码用完，请安全管理员重置登录方式，再用邮件里的登录链接重新设置。</p>
        </section>
      )}
      <section>
        <h2>登录中的浏览器</h2>
        <SessionTable sessions={account.sessions} own={session} path={END} />
        <p class="hint">30 分钟没有操作，或者登录满 12 小时，会自动退出{account.devices.length > 0 && '；免登录的设备会自动重新登录'}。</p>
      </section>
      {account.devices.length > 0 && (
        <section>
          <h2>免登录的设备</h2>
          <DeviceTable devices={account.devices} own={device} path="/account/devices/forget" />
          <p class="hint">手机丢了、换了，请撤销它。点“退出”，正在使用的设备也不再免登录。</p>
        </section>
      )}
    </>
  );
}
