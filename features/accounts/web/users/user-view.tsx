import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Notice } from '../../../../api/ui/components/notice';
import { type ActionFormSpec, ActionForms } from '../../../../api/ui/forms/action-form';
import { type AccessActor, isOwn, may } from '../../../../core/access/may';
import { instantText } from '../../../../core/words/days';
import type { AccountDetail } from '../../use-cases/users/account-queries';
import { dutiesText } from '../../words/duties-text';
import { DeviceTable } from '../account/device-table';
import { SessionTable } from '../account/session-table';

interface UserViewProps {
  readonly account: AccountDetail;
  readonly access: AccessActor;
}

const button = (id: string, path: string, label: string, hint: string): ActionFormSpec => ({
  id,
  path,
  title: label,
  fields: [],
  hint,
  buttons: [{ label, isSecond: true }],
});

/** What may be done with an account by whoever looks at it; nothing with his own. */
function formsOf({ id, isClosed, personId, hasPassword }: AccountDetail, access: AccessActor): readonly ActionFormSpec[] {
  if (isOwn(personId ?? undefined, access.personId)) return [];
  const path = `/system/users/${id}`;
  return [
    may('closeAccount', access) &&
      (isClosed
        ? button('open', `${path}/open`, '启用账户', '启用以后可以再登录。')
        : button('close', `${path}/close`, '停用账户', '停用以后立即退出，不能再登录；名录里的职责不变，信件照发。')),
    hasPassword &&
      may('resetCredentials', access) &&
      button(
        'reset',
        `${path}/reset`,
        '重置登录方式',
        '密码、验证码、恢复码全部作废，登录都结束；本人用登录链接进来重新设置。先核实是本人要求的。',
      ),
  ].filter((form) => form !== false);
}

/** 用户: one account for the administrators. */
export const UserView = ({ account, access }: UserViewProps): VNode => (
  <>
    <p class="crumbs">
      <a href="/system/users">用户</a>
    </p>
    <h1>{account.name}</h1>
    {account.isClosed && <Notice tone="bad">账户已停用，不能登录。</Notice>}
    <Facts isBroad>
      <Fact term="单位和职责">{dutiesText(account.duties)}</Fact>
      <Fact term="邮箱">{account.email ?? '没有登记'}</Fact>
      <Fact term="最近登录">{account.lastSignedInAt === null ? '从未登录' : instantText(account.lastSignedInAt)}</Fact>
    </Facts>
    <ActionForms forms={formsOf(account, access)} />
    <section>
      <h2>登录中的浏览器</h2>
      {account.sessions.length === 0 ? (
        <p class="hint">现在没有登录着。</p>
      ) : (
        <SessionTable sessions={account.sessions} path={`/system/users/${account.id}/sessions/end`} />
      )}
    </section>
    {account.devices.length > 0 && (
      <section>
        <h2>免登录的设备</h2>
        <DeviceTable devices={account.devices} path={`/system/users/${account.id}/devices/forget`} />
      </section>
    )}
  </>
);
