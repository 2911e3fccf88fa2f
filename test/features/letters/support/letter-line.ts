import type { LetterLine } from '../../../../features/letters/rules/letter-line';
import type { LetterDraft } from '../../../../features/letters/use-cases/letter-composer';
import { day } from '../../../support/rules/state-calendar';

export const LETTER_DAY = '2023-09-25';

/** An item of a letter of 2023-09-25 about a result of the 28th, with whatever the test is about. */
export const aLine = (over: Partial<LetterLine> = {}): LetterLine => ({
  notice: { title: '养老保险征缴工作的通知', number: '某政办发〔2023〕5号' },
  taskId: 't1',
  taskTitle: '养老保险<征缴>&"宣传"',
  ordinal: '（一）',
  unitName: '勐省镇',
  role: 'lead',
  obligationKind: 'result',
  obligationTitle: '征缴率达到95％',
  rung: 't-3',
  audience: 'contact',
  urgency: 'coming',
  colour: 'yellow',
  deadlineDay: day('2023-09-28'),
  isMet: false,
  overdueWorkDays: 0,
  isEstimated: false,
  isVacant: false,
  params: {},
  ...over,
});

export const aDraft = (kind: LetterDraft['kind'], lines: readonly LetterLine[], over: Partial<LetterDraft> = {}): LetterDraft => ({
  letterId: '019a0000-0000-7000-8000-00000000000a',
  kind,
  to: { personId: 'p', name: '张三<b>', address: 'zhang@example.gov.cn' },
  day: day(LETTER_DAY),
  formedAtMs: Date.UTC(2023, 8, 25, 0, 30),
  office: { name: '某县人民政府办公室', contacts: ['李华', '王芳'], telephone: '0800-1234567' },
  lines,
  ...over,
});
