import { type ResumeChoice, type SendingPause, type Settled } from '../use-cases/sending-pause';
import { instantText } from '../../../core/words/days';

/** What a person can decide about what may have been sent already. */
export const choiceWords: Readonly<Record<ResumeChoice, { readonly label: string; readonly means: string; readonly option: string }>> = {
  sendAll: { label: '全部照发', means: '存疑的信和提醒照常发出，有人可能收到第二封。', option: 'send' },
  treatAsSent: { label: '按已发出处理', means: '存疑的信和提醒不再发，以后的照常。', option: 'treat-as-sent' },
  oneByOne: { label: '逐封核对', means: '存疑的每封信在“信件”里等人决定再发还是已送达，以后的照常。', option: 'one-by-one' },
};

const REASONS: Readonly<Record<SendingPause['reason'], string>> = {
  restored: '数据库不认得这台机器最后发出的信：它是从较早的备份恢复的。',
  unknownMachine: '别的机器用这个数据库发过信，这台机器没有发信记号：它可能是恢复到新机器上的备份。',
};

const at = (instant: string): string => instantText(Date.parse(instant));

/** Why sending is paused and what is in doubt, a sentence each. */
export const pauseLines = ({
  reason,
  pausedAt,
  sentThrough,
  knownThrough,
  letterCount,
  reminderCount,
}: SendingPause): readonly string[] => [
  `${at(pausedAt)} 起发信暂停。${REASONS[reason]}`,
  `数据库里最后一次发信：${knownThrough === null ? '没有' : at(knownThrough)}；${at(sentThrough)} 以前应发的，都可能已经发出。`,
  `存疑：信 ${letterCount} 封，还没有写成信的提醒 ${reminderCount} 条。`,
];

/** What came of the decision. */
export const settledText = (choice: ResumeChoice, { letters, reminders }: Settled): string =>
  `已恢复发信（${choiceWords[choice].label}）：存疑的信 ${letters} 封、提醒 ${reminders} 条。`;

export const NOT_PAUSED = '发信没有暂停，不用恢复。';
