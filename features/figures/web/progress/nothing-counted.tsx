import type { VNode } from 'preact';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { settingsPath } from '../figures-web';

interface NothingCountedProps {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly maySetUp: boolean;
}

/** A notice for which nothing is counted yet. */
export const NothingCounted = ({ campaign: { id, title }, maySetUp }: NothingCountedProps): VNode => (
  <>
    <h1>
      进度 <span class="sub">{title}</span>
    </h1>
    <EmptyState
      title="这份通知还没有设定统计指标"
      steps={[
        maySetUp
          ? { text: '选定指标、起算日期和统计单位，登记任务数，各单位就可以填报。', link: { href: settingsPath(id), label: '设定指标' } }
          : { text: '县府办设定指标以后，这里显示各单位的完成情况。' },
      ]}
    />
  </>
);
