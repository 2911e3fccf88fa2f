import { findingText } from '../words/finding-text';
import { issueProblemSentence, lateLetterText, someOf } from '../words/issue-problem-text';
import type { VacantDuties } from '../rules/vacant-duties';
import type { IssueProblem } from '../rules/issue-problem';
import type { Preview, PreviewDeadline, PreviewTask } from '../rules/preview';
import { dateText, dayText, instantText, weekdayText } from '../../../core/words/days';
import { dutyWords, unitKindWords } from '../../../core/words/duties';
import { standingKindWords } from '../../../core/words/kinds';

/** What the command line adds to the sentence of a problem: the option that goes on all the same. */
const WAYS_ON: Readonly<Partial<Record<IssueProblem['code'], string>>> = {
  pastDeadline: '（确实要登记请加 --accept-past）',
  lateLetter: '（确认要下发请加 --at-once，这些交办信立即发出，不等发信时点）',
  alreadyIssued: '（确实要再次下发请加 --again）',
};

function wayOn(problem: IssueProblem): string {
  if (problem.code !== 'unknownUnit') return WAYS_ON[problem.code] ?? '';
  return problem.missingIn ? '' : `。确认后加 --alias '${problem.name}=${problem.nearest[0] ?? '单位名称或代码'}'，以后会记住`;
}

/** Why a notice was not issued, and which option goes on all the same. */
export function issueProblemText(problem: IssueProblem): string {
  const isAlias = problem.code === 'aliasTaken' || problem.code === 'aliasUnknownUnit';
  const given = isAlias ? `--alias '${problem.alias}=${problem.unit}'：` : '';
  return `${given}${issueProblemSentence(problem)}${wayOn(problem)}`;
}

function deadlineText({ ordinal, title, day, units, isDayOff, remindedOn, holiday, isYearLoaded }: PreviewDeadline): string {
  const head = `  ${dayText(day)}　${ordinal}　${units} 个单位　${title}`;
  const earlier = remindedOn === undefined ? '，发信时点已过，此前不再提醒' : `，提醒提前至 ${dateText(remindedOn)}`;
  const moved = isDayOff
    ? `\n      原定 ${dateText(day)}（${weekdayText(day)}${holiday === undefined ? '' : `，${holiday}`}），按不顺延执行${earlier}`
    : '';
  return `${head}${moved}${isYearLoaded ? '' : '\n      该年放假安排尚未载入，暂按周末推算'}`;
}

function taskText({ ordinal, title, units, results, standing, deadlineText: deadline }: PreviewTask): string {
  const parts = [`${units} 个单位`];
  if (results > 0) parts.push(`${results} 项结果`);
  for (const kind of ['report', 'roster', 'posting'] as const)
    if (standing[kind]) parts.push(`${standing[kind]} 个单位${standingKindWords[kind]}`);
  return `  ${ordinal}　${title}${deadline === undefined ? '' : `（${deadline}）`}\n      ${parts.join('，')}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

function lateTexts({ letters, receipt }: Preview['late']): readonly string[] {
  if (letters.length === 0) return [];
  return [
    ...letters.map((letter) => `  ${lateLetterText(letter)}`),
    `  加 --at-once 确认后，这些交办信立即发出，不等发信时点，${dateText(receipt.dueDay)} 前签收。`,
  ];
}

/** Units with the same vacant duties in one line. */
function vacantTexts(vacant: readonly VacantDuties[]): readonly string[] {
  const unitsOf = new Map<string, string[]>();
  for (const { unit, duties } of vacant) {
    const words = duties.map((duty) => dutyWords[duty]).join('、');
    unitsOf.set(words, [...(unitsOf.get(words) ?? []), unit]);
  }
  return [...unitsOf].map(([words, units]) => `  ${units.join('、')}：${words}`);
}

/** What a notice makes, for the person who issues it. */
export function previewText(preview: Preview): string {
  const { title, counts, tasks, expansions, deadlines, findings, receipt, late, vacant } = preview;
  const lines = [
    title,
    `共 ${counts.tasks} 项任务、${counts.units} 个单位、${counts.assignments} 条交办、${counts.obligations} 项应办（含签收）。`,
    ...section('任务', tasks.map(taskText)),
    ...section(
      '单位写法的对应',
      expansions.map(({ name, units }) => `  ${name} → ${someOf(units)}`),
    ),
    ...section('时限', deadlines.map(deadlineText)),
    ...section('赶不上时限的交办信', lateTexts(late)),
    '',
    `${late.letters.length > 0 ? '其余' : ''}交办信 ${instantText(receipt.letterAtMs)} 起发出，${dateText(receipt.dueDay)} 前签收。`,
    ...section(`无人任职的职责（写给它们的信改发${unitKindWords.office}的${dutyWords.office}）`, vacantTexts(vacant)),
    ...section(
      '请核对',
      findings.map((finding) => {
        const { sentence, settlement } = findingText(finding);
        return `  ${finding.line === undefined ? '' : `第 ${finding.line} 行　`}${sentence}${settlement}`;
      }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
