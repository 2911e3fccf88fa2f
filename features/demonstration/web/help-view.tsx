import { dutyWords } from '../../../core/words/duties';
import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Notice } from '../../../api/ui/components/notice';

const WAY_IN = '请管理员在装有本系统的机器上启动演示：中文说明（README.zh-CN.md）的“演示”一节写了怎么做，一两分钟就能启动。';

/** What the demonstration shows and who starts it; where the reader is in it already, what he can try. */
export const HelpView = ({ isDemonstration }: { readonly isDemonstration: boolean }): VNode => (
  <>
    <h1>看演示</h1>
    {isDemonstration ? (
      <Notice tone="good">您看到的就是演示：可以随意签收、反馈、审核，不会影响任何人。</Notice>
    ) : (
      <Notice>{WAY_IN}</Notice>
    )}
    <p>演示是一个虚构的县，两份通知正办到一半。单位、人员和数据都是编的，信件只投到演示自己的收件箱，每一页都标明“演示”。</p>
    <h2>在演示里可以看到</h2>
    <Facts>
      <Fact term="督办岗、审核岗">今日要审核的反馈、要批复的延期、已逾期的单位；台账、信件</Fact>
      <Fact term="乡镇联系人">从信件里的按钮进来：签收、反馈、申请延期</Fact>
      <Fact term={dutyWords.countyLeader}>全县哪些亮红灯、是谁的</Fact>
      <Fact term={dutyWords.auditor}>谁在什么时候办了什么，每封信送达没有</Fact>
    </Facts>
    <p>演示和正式的数据分开存放：启动、清空、停止演示，都不会动到正式的督办事项。</p>
  </>
);
