import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Notice } from '../../../api/ui/components/notice';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { Table } from '../../../api/ui/tables/table';
import { type AccessActor, may } from '../../../core/access/may';
import { dayText, instantText } from '../../../core/words/days';
import { letterStateWords } from '../../letters/words/letter-state-words';
import type { AlarmView, Status } from '../use-cases/status-queries';
import { alarmNotes } from '../words/alarm-text';

const Alarms = ({ alarms }: { readonly alarms: readonly AlarmView[] }): VNode => (
  <Notice tone="bad" role="alert" title="告警">
    <ul>
      {alarmNotes(alarms).map(({ text, name }) => (
        <li>
          {text}
          <ActionForm
            form={{
              id: `close-${Object.values(name).join()}`,
              path: '/alarms/close',
              title: '关闭',
              fields: [],
              hidden: name,
              buttons: [{ label: '关闭', isSecond: true, ariaLabel: `关闭告警：${text}` }],
            }}
          />
        </li>
      ))}
    </ul>
  </Notice>
);

/** 运行情况: what is wrong, what is behind, what is due. */
export const StatusView = ({ status, access }: { readonly status: Status; readonly access: AccessActor }): VNode => (
  <>
    <h1>
      运行情况 <span class="sub">{instantText(status.now)}</span>
    </h1>
    {status.alarms.length > 0 ? <Alarms alarms={status.alarms} /> : <Notice tone="good">没有告警。</Notice>}
    <Facts isBroad>
      <Fact term="在办通知">{status.campaignsOpen}</Fact>
      <Fact term="在办任务">{status.tasksOpen}</Fact>
      <Fact term="应办事项">{`${status.obligationsOpen} 项，其中逾期 ${status.obligationsOverdue} 项`}</Fact>
      <Fact term="待传达的变动">{status.eventsWaiting}</Fact>
      <Fact term="推进滞后的任务">{status.tasksBehind}</Fact>
      <Fact term="信件">
        {`${letterStateWords.waiting} ${status.lettersWaiting}，${letterStateWords.failed} ${status.lettersFailed}，${letterStateWords.inDoubt} ${status.lettersInDoubt} · `}
        {may('readLetters', access) && <a href="/letters">查看</a>}
        {may('settleLetter', access) && status.lettersFailed > 0 && (
          <>
            {' '}
            <a href="/letters/again?state=failed">再发{letterStateWords.failed}的</a>
          </>
        )}
      </Fact>
      <Fact term="工作日历">{status.calendarThrough === null ? '未录入，暂按周末推算' : `已录入到 ${status.calendarThrough} 年`}</Fact>
    </Facts>
    <section>
      <h2>近日到期</h2>
      {status.dueNextDays.length === 0 ? (
        <p class="hint">七日内没有到期的事项。</p>
      ) : (
        <Table
          rows={status.dueNextDays}
          columns={[
            { head: '日期', cell: ({ day }) => dayText(day) },
            { head: '应办事项', cell: ({ count }) => `${count} 项` },
          ]}
        />
      )}
    </section>
  </>
);
