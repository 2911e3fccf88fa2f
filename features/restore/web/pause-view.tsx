import type { VNode } from 'preact';
import { Notice } from '../../../api/ui/components/notice';
import { ActionForm } from '../../../api/ui/forms/action-form';
import { Table } from '../../../api/ui/tables/table';
import { dutyWords } from '../../../core/words/duties';
import { instantText } from '../../../core/words/days';
import { RESUME_CHOICES, type SendingPause } from '../use-cases/sending-pause';
import { choiceWords, pauseLines } from '../words/pause-text';

const time = (instant: string): string => instantText(Date.parse(instant));
const dutyOf = (audience: string): string => (dutyWords as Readonly<Record<string, string>>)[audience] ?? audience;
/** A page shows this many of each; the command line shows a hundred. */
const ROWS = 20;
const more = (shown: number, count: number): string => (count > shown ? `（前 ${shown}，共 ${count}）` : '');

const Choices = (): VNode => (
  <section>
    <h2>怎样处理存疑的</h2>
    <ul>
      {RESUME_CHOICES.map((choice) => (
        <li>
          {`${choiceWords[choice].label}：${choiceWords[choice].means}`}
          <ActionForm
            form={{
              id: `resume-${choice}`,
              path: '/sending-pause',
              title: choiceWords[choice].label,
              fields: [],
              hidden: { choice },
              buttons: [{ label: choiceWords[choice].label, isSecond: choice !== 'oneByOne' }],
            }}
          />
        </li>
      ))}
    </ul>
  </section>
);

/** 恢复发信: why sending is paused, how to go on, and what is in doubt. */
export const PauseView = ({ pause }: { readonly pause: SendingPause | undefined }): VNode =>
  pause === undefined ? (
    <>
      <h1>恢复发信</h1>
      <Notice tone="good">发信没有暂停。</Notice>
    </>
  ) : (
    <>
      <h1>恢复发信</h1>
      <Notice tone="bad" role="alert" title="发信已暂停">
        {pauseLines(pause).map((line) => (
          <p>{line}</p>
        ))}
      </Notice>
      <Choices />
      <section>
        <h2>{`存疑的信${more(ROWS, pause.letterCount)}`}</h2>
        <Table
          rows={pause.letters.slice(0, ROWS)}
          columns={[
            { head: '应发', className: 'nowrap', cell: ({ sendAt }) => time(sendAt) },
            { head: '收信人', cell: ({ toName }) => toName },
            { head: '主题', cell: ({ subject }) => subject },
          ]}
        />
      </section>
      <section>
        <h2>{`存疑的提醒${more(ROWS, pause.reminderCount)}`}</h2>
        <Table
          rows={pause.reminders.slice(0, ROWS)}
          columns={[
            { head: '应发', className: 'nowrap', cell: ({ plannedAt }) => time(plannedAt) },
            { head: '给谁', cell: ({ unitName, audience }) => `${unitName}${dutyOf(audience)}` },
            { head: '任务', cell: ({ taskTitle }) => taskTitle },
          ]}
        />
      </section>
    </>
  );
