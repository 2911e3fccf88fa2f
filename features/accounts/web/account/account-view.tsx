import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import type { AccountDetail } from '../../use-cases/users/account-queries';
import { dutiesText } from '../../words/duties-text';
import { SessionTable } from './session-table';

interface AccountViewProps {
  readonly account: AccountDetail;
  /** The session in which the page is looked at. */
  readonly session: string | undefined;
}

const END = '/account/sessions/end';

/** 我的账户: who somebody is here, and where he is signed in. */
export function AccountView({ account, session }: AccountViewProps): VNode {
  const others = account.sessions.filter(({ key }) => key !== session).length;
  return (
    <>
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
      <section>
        <h2>登录中的浏览器</h2>
        <SessionTable sessions={account.sessions} own={session} path={END} />
        <p class="hint">30 分钟没有操作，或者登录满 12 小时，会自动退出。</p>
      </section>
    </>
  );
}
