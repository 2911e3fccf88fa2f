import path from 'node:path';
import { readContactsFile, readUnitsFile } from '../../directory/files/read-directory';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { issueNotice, type IssueRequest } from '../use-cases/issue-notice';
import type { ChosenAlias } from '../rules/choose-aliases';
import type { DirectoryRows } from '../../directory/rules/directory-rows';
import { type Command, CommandProblem, type Io, UsageProblem } from '../../../cli/kit/command';
import { type Opened, withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { readBytes, readNotice, readNoticeIn, readTextFile } from '../../../cli/kit/read-file';
import { fillDates, sampleFiles } from './sample-notice';
import { directoryProblemText } from '../../directory/words/directory-problem-text';
import { unitEndedText } from '../../directory/words/unit-ended-text';
import { issueProblemText, previewText } from './issue-text';

const MOST_PROBLEMS = 30;

/** A refusal with its reasons, one to a line. */
function refusal(reasons: readonly string[]): CommandProblem {
  const more = reasons.length > MOST_PROBLEMS ? [`……另有 ${reasons.length - MOST_PROBLEMS} 处`] : [];
  return new CommandProblem(['没有下发，什么都没有登记：', ...reasons.slice(0, MOST_PROBLEMS), ...more].join('\n  '));
}

async function readDirectory(unitsFile: string, contactsFile: string): Promise<DirectoryRows> {
  const units = readUnitsFile(await readBytes(unitsFile));
  const contacts = readContactsFile(await readBytes(contactsFile));
  const problems = [...units.problems, ...contacts.problems];
  if (problems.length > 0) throw refusal(problems.map(directoryProblemText));
  return { units: units.rows, contacts: contacts.rows };
}

interface Files {
  readonly notice: string;
  readonly units?: string;
  readonly contacts?: string;
}

function filesOf(positionals: readonly string[], values: { sample?: boolean; units?: string; contacts?: string }): Files {
  if (values.sample) {
    if (positionals.length > 0 || values.units || values.contacts) throw new UsageProblem('--sample 用自带的通知和名录，不能再给文件');
    return sampleFiles;
  }
  const [notice, ...others] = positionals;
  if (notice === undefined || others.length > 0) throw new UsageProblem('要给一份通知文件，或用 --sample');
  if ((values.units === undefined) !== (values.contacts === undefined)) throw new UsageProblem('--units 和 --contacts 要一起给');
  return {
    notice,
    ...(values.units !== undefined && { units: values.units }),
    ...(values.contacts !== undefined && { contacts: values.contacts }),
  };
}

/** 写法=单位 as typed after --alias. */
function aliasOf(words: string): ChosenAlias {
  const at = words.search(/[=＝]/);
  const [alias, unit] = [words.slice(0, at).trim(), words.slice(at + 1).trim()];
  if (at < 1 || alias === '' || unit === '') throw new UsageProblem(`--alias 要写成 '写法=单位名称或代码'，不是“${words}”`);
  return { alias, unit };
}

async function readRequest(files: Files, isSample: boolean, { database, actor }: Opened, { reader }: Io): Promise<IssueRequest> {
  const today = async () => dayOfInstant(await database.transaction(actor, (tx) => tx.nowMs()));
  const read = isSample
    ? await readNoticeIn(fillDates(await readTextFile(files.notice), await today()), files.notice, reader)
    : await readNotice(files.notice, reader);
  const directory =
    files.units !== undefined && files.contacts !== undefined ? await readDirectory(files.units, files.contacts) : undefined;
  return { ...read, fallbackTitle: path.parse(files.notice).name, ...(directory && { directory }) };
}

/** `duban notice issue` */
export const noticeIssueCommand: Command = {
  name: ['notice', 'issue'],
  summary: '下发一份通知：立项、分解、交办，发出交办信',
  usage: [
    "duban notice issue 文件 [--units units.csv --contacts contacts.csv] [--alias '写法=单位'] [--accept-past] [--at-once] [--again] [--preview] [--json]",
    'duban notice issue --sample     下发自带的示例通知（虚构的县）',
    '  --units, --contacts  单位名录和人员名录，一起导入；不给就用已导入的名录',
    "  --alias '写法=单位'    通知里的写法指名录里的哪个单位（名称或代码）；可以写多次，随下发记住，以后不用再写",
    '  --accept-past        登记已经过去的时限',
    '  --at-once            交办信按发信时点赶不上时限的，立即发出，不等发信时点',
    '  --again              同一文号的通知下发过也再次下发',
    '  --preview            只看会登记什么，不登记',
  ].join('\n'),
  run(args, io) {
    const { out } = io;
    const { values, positionals } = parseOptions(args, {
      units: { type: 'string' },
      contacts: { type: 'string' },
      alias: { type: 'string', multiple: true },
      sample: { type: 'boolean' },
      'accept-past': { type: 'boolean' },
      'at-once': { type: 'boolean' },
      again: { type: 'boolean' },
      preview: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const files = filesOf(positionals, values);
    const aliases = (values.alias ?? []).map(aliasOf);
    return withDatabase(async (opened) => {
      const request = await readRequest(files, values.sample === true, opened, io);
      const outcome = await issueNotice(opened.database, opened.actor, {
        ...request,
        aliases,
        acceptPast: values['accept-past'] === true,
        // The days of the sample follow from today, which may be any: what it says is not to be asked about.
        atOnce: values['at-once'] === true || values.sample === true,
        again: values.again === true,
        previewOnly: values.preview === true,
      });
      if (outcome.kind === 'refused') throw refusal(outcome.problems.map(issueProblemText));
      if (values.json) out(`${JSON.stringify(outcome, null, 2)}\n`);
      else {
        out(previewText(outcome.preview));
        if (outcome.unitsEnded.length > 0) out(`\n${outcome.unitsEnded.map(unitEndedText).join('\n')}\n`);
        if (outcome.kind === 'previewed') out('\n以上只是预览，没有登记。\n');
        else out(`\n已下发。台账：${opened.config.publicUrl}/\n`);
      }
      return 0;
    });
  },
};
