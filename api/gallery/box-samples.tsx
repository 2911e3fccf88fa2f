import type { VNode } from 'preact';
import type { Colour } from '../../core/obligation/colour';
import { obligationKindWords } from '../../core/words/kinds';
import { ActionCard } from '../ui/components/action-card';
import { EmptyState } from '../ui/components/empty-state';
import { Fact, Facts } from '../ui/components/facts';
import { Fold, FoldedRest } from '../ui/components/fold';
import { Light } from '../ui/components/light';
import { LongText } from '../ui/components/long-text';
import { Notice, SecrecyNotice } from '../ui/components/notice';
import { PageHelp } from '../ui/components/page-help';
import { Numbers } from '../ui/components/numbers';
import { Pager } from '../ui/components/pager';
import { Count, Tag } from '../ui/components/tag';
import { Timeline } from '../ui/components/timeline';

const HELP = {
  purpose: '系统写的每封信，交给邮件服务器没有。',
  things: ['看状态。', '改邮箱。', '再发。'],
  next: ['/ledger'],
} as const;

const COLOURS: readonly Colour[] = ['red', 'yellow', 'blue', 'none'];

export const LightSamples = (): VNode => (
  <p>
    {COLOURS.map((colour) => (
      <span class="unit">
        <Light colour={colour} />
      </span>
    ))}
    <Tag>待审核</Tag> <Count of={12} />
  </p>
);

export const BoxSamples = (): VNode => (
  <>
    <ActionCard title="3 份反馈等您审核" hint="最早的一份 11月20日 收到">
      <a class="button" href="#forms">
        从第一项开始
      </a>
    </ActionCard>
    <Notice>没有符合条件的任务。</Notice>
    <Notice tone="good">已签收。</Notice>
    <Notice tone="bad" title="告警">
      <ul>
        <li>邮件服务器连不上，信件等待中。</li>
      </ul>
    </Notice>
    <LongText text={'工作方案经镇党委会审定，已印发到村。'.repeat(20)} />
    <SecrecyNotice />
    <EmptyState
      title="还没有督办事项"
      steps={[{ text: '第一份通知下发以后，任务会列在这里。', link: { label: '看第一步', href: '#empty' } }]}
    />
  </>
);

const EVENTS = [obligationKindWords.receipt, obligationKindWords.report, obligationKindWords.rework].map((what, day) => ({
  at: `2026-11-${20 + day}T02:30:00Z`,
  what,
  children: '白水镇人民政府',
}));

export const FactSamples = (): VNode => (
  <>
    <Numbers
      items={[
        { count: 3, label: '待审核', href: '#numbers', isChosen: true },
        { count: 12, label: '还没有签收', href: '#numbers' },
        { count: 0, label: '到点待写信' },
      ]}
    />
    <Facts>
      <Fact term="文号">某政办发〔2026〕12号</Fact>
      <Fact term="完成时限">2026年11月20日前</Fact>
      <Fact term="工作措施" isWhole>
        摸清应参保人数，排出到村到组的时间表。
      </Fact>
    </Facts>
    <h3>折叠</h3>
    <Fold summary={<span class="what">结果：制定工作方案</span>}>
      <p>打开以后的内容。</p>
    </Fold>
    <FoldedRest items={EVENTS} shown={2} label={(count) => `更早的 ${count} 条`}>
      {(items) => <Timeline items={items} />}
    </FoldedRest>
    <Pager next="#more" label="下一页" />
    <PageHelp help={HELP} menu={[{ href: '/ledger', label: '台账' }]} />
  </>
);
