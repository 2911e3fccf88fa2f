import type { Calendar } from '../../../core/calendar/calendar';
import { checkNotice } from '../../../reader/check-notice';
import type { UnitLookup } from '../../../reader/check-context';
import { explainNotice } from './notice-explain';
import { noticeJson } from './notice-json';
import { printNotice } from './notice-print';
import type { Io } from '../../../cli/kit/command';
import { readNotice } from '../../../cli/kit/read-file';

export interface NoticeReadIo extends Io {
  /** Work days, for the findings that need them; those are left out without it. */
  readonly calendar?: Calendar;
  /** The directory, for the findings that need it. */
  readonly lookUpUnits?: UnitLookup;
}

const USAGE = '用法：duban notice read 文件 [--json] [--explain]\n';

/** `duban notice read FILE [--json] [--explain]`: reads a notice and prints what it says; 0, or 2 for wrong arguments. Throws a CommandProblem for a file that cannot be read. */
export async function noticeRead(args: readonly string[], io: NoticeReadIo): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--explain');
  const file = files[0];
  if (file === undefined || files.length > 1 || unknown.length > 0) {
    io.err(unknown.length > 0 ? `不认识的参数：${unknown.join(' ')}\n${USAGE}` : USAGE);
    return 2;
  }
  const { text, notice: read } = await readNotice(file, io.reader);
  const context = { ...(io.calendar ? { calendar: io.calendar } : {}), ...(io.lookUpUnits ? { lookUpUnits: io.lookUpUnits } : {}) };
  const notice = { ...read, findings: checkNotice(read, text, context) };
  if (args.includes('--json')) io.out(`${JSON.stringify(noticeJson(notice, text), null, 2)}\n`);
  else if (args.includes('--explain')) io.out(explainNotice(notice, text));
  else io.out(printNotice(notice));
  return 0;
}
