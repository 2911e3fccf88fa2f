import { instantText } from '../../../core/words/days';
import type { AuditRow } from '../use-cases/audit-queries';
import { auditMarkWords, byText, changeText } from '../words/entry-words';
import { auditKindText } from '../words/kind-words';

const HEADS = ['编号', '时间', '办理人', '单位', '种类', '标记', '内容', '理由', '对象', '对象编号', '登记的办理人'];

/** A cell of a spreadsheet; a text that a spreadsheet would take for a formula is kept a text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const lineOf = (row: AuditRow): string =>
  line([
    String(row.id),
    instantText(row.at),
    byText(row),
    row.unitName ?? '',
    auditKindText(row.kind),
    row.marks.map((mark) => auditMarkWords[mark]).join('、'),
    changeText(row),
    row.reason ?? '',
    row.entity,
    row.entityId,
    row.actor,
  ]);

/** The entries as csv that spreadsheets open as UTF-8, as they are read. */
export async function* auditCsv(parts: AsyncIterable<readonly AuditRow[]>): AsyncGenerator<string> {
  yield `\ufeff${line(HEADS)}`;
  for await (const rows of parts) yield rows.map(lineOf).join('');
}
