import { z } from 'zod';
import { optionalText } from '../../../../../api/http/schemas';
import type { FieldSpec } from '../../../../../api/ui/forms/field';
import { parseDay } from '../../../../../core/calendar/civil-day';
import { roleWords } from '../../../../../core/words/duties';
import { targetText } from '../../../../../core/words/targets';
import { namesIn } from '../../../rules/draft/typed/names-in';
import type { GivenDeadline, TaskFields } from '../../../rules/draft/notice-edit';
import { targetOfLine } from '../../../rules/draft/typed/target-lines';
import type { DraftTask } from '../../../rules/draft/view-draft';
import { deadlineKindWords, givenDeadlineText } from '../../../words/draft-words';

const ROLES = ['lead', 'responsible', 'cooperating'] as const;
const KINDS = Object.keys(deadlineKindWords) as readonly (keyof typeof deadlineKindWords)[];
/** `YYYY-MM-DD`, in a year that people live in. */
const isDay = (text: string): boolean => /^(?:19|2\d)\d\d-/.test(text) && parseDay(text) !== undefined;

const list = (name: string, most: number) => optionalText(name, most).transform((text) => text ?? '');
const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const TARGET = '目标一行写一个，形如“核实率不低于95％”，可用的有：不低于、不超过、为、约、超过、低于';

/** The form of a task as it came; its fields are those of `taskFieldSpecs`. */
export const taskForm = z
  .object({
    ordinal: list('序号', 30),
    title: list('标题', 500),
    measures: list('工作措施', 20_000),
    lead: list('牵头单位', 5_000),
    responsible: list('责任单位', 5_000),
    cooperating: list('配合单位', 5_000),
    deadlineKind: z.enum(KINDS as ['date', ...('ongoing' | 'text' | 'none')[]], '请选择时限的说法'),
    deadlineDay: list('完成时限', 10),
    deadlineYear: list('到哪一年', 4),
    deadlineText: list('时限的说法', 200),
    timePoints: list('时点', 1_000),
    targets: list('目标', 2_000),
  })
  .transform((given, context): TaskFields => {
    const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (given.title === '') wrong('title', '请填写标题');
    const deadline = ((): GivenDeadline => {
      switch (given.deadlineKind) {
        case 'date': {
          if (!isDay(given.deadlineDay)) wrong('deadlineDay', '请填写到哪一天，形如 2026-11-30');
          const of = { kind: 'date', date: given.deadlineDay } as const;
          return { ...of, text: givenDeadlineText(of) };
        }
        case 'ongoing': {
          if (!/^(?:2\d{3})?$/.test(given.deadlineYear)) wrong('deadlineYear', '年份应为四位数字，形如 2026；长期的不填');
          const of = { kind: 'ongoing', ...(given.deadlineYear !== '' && { throughYear: Number(given.deadlineYear) }) } as const;
          return { ...of, text: givenDeadlineText(of) };
        }
        case 'text':
          if (given.deadlineText === '') wrong('deadlineText', '请写出时限的说法，例如“每月20日前”');
          return { kind: 'text', text: given.deadlineText };
        case 'none':
          return { kind: 'none' };
      }
    })();
    const timePoints = given.timePoints.split(/[\s、，,；;]+/).filter((text) => text !== '');
    if (!timePoints.every(isDay)) wrong('timePoints', '时点应为日期，形如 2026-11-30，用空格隔开');
    const targets = linesIn(given.targets).map(targetOfLine);
    if (targets.includes(undefined)) wrong('targets', TARGET);
    return {
      ordinal: given.ordinal,
      title: given.title,
      measures: given.measures,
      units: ROLES.flatMap((role) => namesIn(given[role]).map((name) => ({ name, role }))),
      deadline,
      timePoints,
      targets: targets.flatMap((target) => target ?? []),
    };
  });

/** What stands in the form of a task to begin with. */
function textsOf(task: DraftTask): Readonly<Record<string, string>> {
  const { deadline } = task;
  return {
    ordinal: task.ordinal,
    title: task.title,
    measures: task.measures,
    ...Object.fromEntries(
      ROLES.map((role) => [
        role,
        task.units
          .filter((unit) => unit.role === role)
          .map(({ name }) => name)
          .join('\n'),
      ]),
    ),
    deadlineKind: deadline.kind,
    deadlineDay: deadline.kind === 'date' ? deadline.date : '',
    deadlineYear: deadline.kind === 'ongoing' && deadline.throughYear !== undefined ? String(deadline.throughYear) : '',
    deadlineText: deadline.kind === 'text' ? deadline.text : '',
    timePoints: task.timePoints.join(' '),
    targets: task.targets.map(targetText).join('\n'),
  };
}

/** The fields of a task's form, with what was entered and what is wrong with it. */
export function taskFieldSpecs(
  task: DraftTask,
  entered: Readonly<Record<string, unknown>> | undefined,
  errorOf: (name: string) => string | undefined,
): readonly FieldSpec[] {
  const texts = textsOf(task);
  const of = (name: string) => {
    const given = entered?.[name];
    return { name, value: typeof given === 'string' ? given : texts[name], error: errorOf(name) };
  };
  return [
    { ...of('ordinal'), type: 'text', label: '序号', maxLength: 30 },
    { ...of('title'), type: 'text', label: '标题', isRequired: true, maxLength: 500 },
    ...ROLES.map((role): FieldSpec => ({
      ...of(role),
      type: 'area',
      rows: 2,
      label: `${roleWords[role]}单位`,
      hint: '一行一个，或者用顿号隔开',
    })),
    {
      ...of('deadlineKind'),
      type: 'choice',
      label: '完成时限',
      options: KINDS.map((kind) => ({ value: kind, label: deadlineKindWords[kind] })),
    },
    { ...of('deadlineDay'), type: 'day', label: '到哪一天', hint: '选“到某一天”时填' },
    { ...of('deadlineYear'), type: 'text', maxLength: 4, label: '到哪一年年底', hint: '选“长期或全年”时填；长期的不填' },
    { ...of('deadlineText'), type: 'text', maxLength: 200, label: '时限的说法', hint: '选“有说法”时填，例如“每月20日前”' },
    { ...of('timePoints'), type: 'text', maxLength: 1_000, label: '时点', hint: '完成时限以前还要到的日子，形如 2026-11-30，用空格隔开' },
    { ...of('targets'), type: 'area', rows: 2, label: '目标', hint: TARGET },
    { ...of('measures'), type: 'area', rows: 6, label: '工作措施', maxLength: 20_000 },
  ];
}
