import type { VNode } from 'preact';
import { Fact, Facts } from '../../../api/ui/components/facts';
import { Notice } from '../../../api/ui/components/notice';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { Table } from '../../../api/ui/tables/table';
import { type AccessActor, may } from '../../../core/access/may';
import { dayText, instantText } from '../../../core/words/days';
import { letterStateWords } from '../../letters/words/letter-state-words';
import type { AlarmView, BusinessStatus, Status, TestLetter } from '../use-cases/status-queries';
import { alarmNotes } from '../words/alarm-text';
import { BACKUP_HINT, testLetterText } from '../words/status-words';

const Alarms = ({ alarms, access }: { readonly alarms: readonly AlarmView[]; readonly access: AccessActor }): VNode => (
  <Notice tone="bad" role="alert" title="告警">
    <ul>
      {alarmNotes(alarms).map(({ text, name }) => (
        <li>
          {text}
          {may('closeAlarm', access) && (
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
          )}
        </li>
      ))}
    </ul>
  </Notice>
);

/** What the installation is made of. */
export interface Versions {
  readonly duban: string;
  readonly node: string;
  readonly temporalSdk: string;
}

const TEST_FORM = {
  id: 'mail-test',
  path: '/status/mail-test',
  title: '邮件测试',
  fields: [],
  hint: '给您本人登记的邮箱发一封测试信，和别的信走同一条路。',
  buttons: [{ label: '发测试信', isSecond: true }],
} as const;

interface StatusViewProps {
  readonly status: Status;
  readonly access: AccessActor;
  readonly versions: Versions;
  /** A test letter that the reader sent to himself. */
  readonly tested?: TestLetter | undefined;
}

const Mail = ({ status, access, tested }: Omit<StatusViewProps, 'versions'>): VNode => (
  <section id="mail">
    <h2>发信</h2>
    {tested && (
      <Notice tone={tested.state === 'failed' || tested.state === 'expired' ? 'bad' : 'good'} role="status">
        {testLetterText(tested)}
      </Notice>
    )}
    <Facts isBroad>
      <Fact term={letterStateWords.waiting}>{`${status.lettersWaiting} 封`}</Fact>
      <Fact term={letterStateWords.failed}>
        {`${status.lettersFailed} 封 `}
        {may('settleLetter', access) && status.lettersFailed > 0 && <a href="/letters/again?state=failed">再发（逐封或全部）</a>}
      </Fact>
      <Fact term={letterStateWords.inDoubt}>
        {`${status.lettersInDoubt} 封 `}
        {may('settleLetter', access) && status.lettersInDoubt > 0 && <a href="/letters/again?state=inDoubt">核对后再发</a>}
      </Fact>
      {may('readLetters', access) && (
        <Fact term="每封信">
          <a href="/letters">看投递情况</a>
        </Fact>
      )}
    </Facts>
    {may('testMail', access) && <ActionForm form={TEST_FORM} />}
  </section>
);

const Installation = ({ status, versions: { duban, node, temporalSdk } }: Pick<StatusViewProps, 'status' | 'versions'>): VNode => (
  <section>
    <h2>系统</h2>
    <Facts isBroad>
      {status.business && <Fact term="推进滞后的任务">{`${status.tasksBehind} 项`}</Fact>}
      <Fact term="待传达的变动">{`${status.eventsWaiting} 项`}</Fact>
      <Fact term="工作日历">
        {status.calendarThrough === null ? '没有载入，暂按周末推算 ' : `已载入到 ${status.calendarThrough} 年 `}
        <a href="/calendar">看日历</a>
      </Fact>
      <Fact term="审计封存">
        {status.sealed.at === null
          ? '还没有封存的记录'
          : `已封存 ${status.sealed.position} 条，最近 ${instantText(status.sealed.at)}；封存不上时上面有告警`}
      </Fact>
      <Fact term="版本">{`Duban ${duban} · Node.js ${node} · PostgreSQL ${status.databaseVersion} · Temporal 程序库 ${temporalSdk}`}</Fact>
      <Fact term="备份" isWhole>
        {BACKUP_HINT}
      </Fact>
    </Facts>
  </section>
);

const Business = ({ business: it }: { readonly business: BusinessStatus }): VNode => (
  <section>
    <h2>业务</h2>
    <Facts isBroad>
      <Fact term="在办通知">{`${it.campaignsOpen} 份`}</Fact>
      <Fact term="在办任务">{`${it.tasksOpen} 项`}</Fact>
      <Fact term="应办事项">{`${it.obligationsOpen} 项，其中逾期 ${it.obligationsOverdue} 项`}</Fact>
    </Facts>
    <h3>近日到期</h3>
    {it.dueNextDays.length === 0 ? (
      <p class="hint">七日内没有到期的事项。</p>
    ) : (
      <Table
        rows={it.dueNextDays}
        columns={[
          { head: '日期', cell: ({ day }) => dayText(day) },
          { head: '应办事项', cell: ({ count }) => `${count} 项` },
        ]}
      />
    )}
  </section>
);

/** 运行情况: what is wrong, whether letters leave, what the installation is; how much business there is for whoever reads it. */
export const StatusView = ({ status, access, versions, tested }: StatusViewProps): VNode => (
  <>
    <h1>
      运行情况 <span class="sub">{instantText(status.now)}</span>
    </h1>
    {status.alarms.length > 0 ? <Alarms alarms={status.alarms} access={access} /> : <Notice tone="good">没有告警。</Notice>}
    <Mail status={status} access={access} tested={tested} />
    <Installation status={status} versions={versions} />
    {status.business && <Business business={status.business} />}
  </>
);
