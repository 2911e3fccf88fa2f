import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { oneLine } from '../../../core/text/one-line';
import { instantText } from '../../../core/words/days';
import { readOn } from '../../../platform/postgres/read';
import type { Settlement } from '../rules/settle-letter';
import { letterQueries } from '../store/queries';
import type { LetterRow, LetterState } from '../use-cases/letter-queries';
import { settleLetters, type WhichLetters } from '../use-cases/settle-letters';
import { doubtWords, letterReasonWords, letterStateWords } from '../words/letter-state-words';
import { settledText, settlementRefusalWords } from '../words/settlement-words';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LISTED = ['failed', 'inDoubt', 'waiting', 'sending', 'expired', 'sent'] as const satisfies readonly LetterState[];
/** Those that something is to be done or known about. */
const OPEN = ['failed', 'inDoubt', 'waiting', 'sending', 'expired'] as const satisfies readonly LetterState[];
const MOST = 200;

const isState = (text: string): text is LetterState => (LISTED as readonly string[]).includes(text);

function letterText({ id, state, toName, toAddress, subject, formedAt, attempt, reason, nextAttemptAt, lastReply }: LetterRow): string {
  const why = [
    reason === null ? '' : letterReasonWords[reason],
    state === 'inDoubt' ? (nextAttemptAt === null ? doubtWords.forPerson : doubtWords.repeated) : '',
    lastReply === null || state === 'sent' ? '' : `答复：${lastReply}`,
  ].filter(Boolean);
  const head = `${id}　${letterStateWords[state]}　${instantText(formedAt)}　${toName} <${toAddress}>　${subject}　试过 ${attempt} 次`;
  return [head, ...why.map((line) => `  ${oneLine(line)}`)].map((line, at) => (at === 0 ? oneLine(line) : line)).join('\n');
}

/** `duban letters` */
export const lettersCommand: Command = {
  name: ['letters'],
  summary: '没有送到、存疑、在等的信：给谁、为什么',
  usage: `duban letters [--state ${LISTED.join('|')}] [--json]`,
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, { state: { type: 'string' }, json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageProblem(`不认识的参数 ${positionals.join(' ')}`);
    const { state } = values;
    if (state !== undefined && !isState(state)) throw new UsageProblem(`--state 应为 ${LISTED.join('、')} 之一`);
    return withDatabase(async ({ dataSource, actor }) => {
      const queries = letterQueries(readOn(dataSource));
      const pages = await Promise.all((state ? [state] : OPEN).map((one) => queries.list(actor, { state: one }, MOST)));
      const rows = pages.flatMap(({ rows: some }) => some);
      const more = pages.some(({ next }) => next !== undefined) ? `只列出每种状态最新的 ${MOST} 封。\n` : '';
      if (values.json) out(`${JSON.stringify(rows, null, 2)}\n`);
      else out(rows.length === 0 ? '没有这样的信。\n' : `${rows.map(letterText).join('\n')}\n${more}`);
      return 0;
    });
  },
};

function whichOf(positionals: readonly string[], all: boolean, state: string): WhichLetters {
  const [id, ...others] = positionals;
  if ((id === undefined) !== all || others.length > 0) throw new UsageProblem('要给一封信的编号，或用 --all');
  if (id !== undefined && !UUID.test(id)) throw new UsageProblem(`${oneLine(id)} 不是信的编号，见 duban letters`);
  if (state !== 'failed' && state !== 'inDoubt') throw new UsageProblem('--state 应为 failed 或 inDoubt');
  return id === undefined ? { state } : { id };
}

/** Settles one letter, or tells why not. */
async function settleOne(id: string, settlement: Settlement, includesMet: boolean): Promise<void> {
  await withDatabase(async ({ database, actor }) => {
    const { settled, refused } = await settleLetters(database, actor, { id }, { settlement, includesMet });
    const [first] = refused;
    if (first?.refusal === 'met') throw new CommandProblem('这封信说的事都已办结或取消，没有再发。仍要发请加 --include-met');
    if (first) throw new CommandProblem(settlementRefusalWords[first.refusal]);
    if (settled.length === 0) throw new CommandProblem('没有这封信，见 duban letters');
  });
}

/** `duban letters again ID`, `duban letters again --all` */
export const lettersAgainCommand: Command = {
  name: ['letters', 'again'],
  summary: '把没有送到或存疑的信再发：一封，或 --all 一种状态的全部',
  usage: 'duban letters again 编号 [--include-met] | duban letters again --all [--state failed|inDoubt] [--include-met]',
  async run(args, { out }) {
    const options = { all: { type: 'boolean' }, state: { type: 'string' }, 'include-met': { type: 'boolean' } } as const;
    const { values, positionals } = parseOptions(args, options);
    const which = whichOf(positionals, values.all ?? false, values.state ?? 'failed');
    const includesMet = values['include-met'] ?? false;
    if ('id' in which) {
      await settleOne(which.id, 'sendAgain', includesMet);
      out(`${settledText(1, 0, 0)}\n`);
      return 0;
    }
    return withDatabase(async ({ database, actor }) => {
      const { settled, refused } = await settleLetters(database, actor, which, { settlement: 'sendAgain', includesMet });
      const met = refused.filter(({ refusal }) => refusal === 'met').length;
      out(`${settledText(settled.length, met, refused.length - met)}\n`);
      return 0;
    });
  },
};

/** `duban letters arrived ID` */
export const lettersArrivedCommand: Command = {
  name: ['letters', 'arrived'],
  summary: '一封存疑的信已查明送到：关闭',
  usage: 'duban letters arrived 编号',
  async run(args, { out }) {
    const which = whichOf(parseOptions(args, {}).positionals, false, 'inDoubt');
    if (!('id' in which)) throw new UsageProblem('要给一封信的编号');
    await settleOne(which.id, 'arrived', false);
    out('已按送到关闭。\n');
    return 0;
  },
};
