import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ANNOUNCING } from '../../../../features/letters/store/announcements';
import { inboxPaths, messageFile } from '../../../../platform/inbox/folder';
import { parseIndexLine } from '../../../../platform/inbox/index-line';
import type { Sql } from '../../../../platform/postgres/sql';

/** Excel takes a file with this for UTF-8. */
const BOM = '\uFEFF';
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Writes a table that a spreadsheet opens. */
export function writeTable(file: string, heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, BOM + [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n');
}

/** A rung of a ladder that left in a letter. */
export interface Left {
  /** The instant of its slot, `2023-05-19 08:30` in county time. */
  readonly instant: string;
  readonly rung: string;
  readonly key: string;
  /** As the notice numbers it: `（三）`. */
  readonly task: string;
  readonly unit: string;
  readonly unitName: string;
  readonly audience: string;
  readonly receiver: string;
  readonly messageId: string;
  readonly text: string;
  /** Formed on the day of its slot, and taken by the mail server. */
  readonly isSentThatDay: boolean;
}

/** A letter that tells of the bulletin of a round. */
export interface Announced extends Pick<Left, 'instant' | 'receiver' | 'messageId'> {
  readonly state: string;
}

/** The letters about the bulletin of a round. */
export const whatAnnounced = (sql: Sql, period: string): Promise<readonly Announced[]> =>
  sql<Announced>(
    `select to_char(l.send_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as instant, l.to_address as receiver, l.message_id as "messageId", l.state
     from letter l join notice_cycle c on l.slot_key = $2::text || c.bulletin_id::text where c.period = $1 order by l.to_address`,
    [period, ANNOUNCING],
  );

/** Everything of ladders that left, in the order in which it did. */
export const whatLeft = (sql: Sql): Promise<readonly Left[]> =>
  sql<Left>(
    `select to_char(r.send_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as instant, r.rung, o.key, t.ordinal as task, u.code as unit, u.name as "unitName", r.audience,
       l.to_address as receiver, l.message_id as "messageId", coalesce(l.text, '') as text,
       l.state = 'sent' and (l.formed_at at time zone 'Asia/Shanghai')::date = (r.send_at at time zone 'Asia/Shanghai')::date as "isSentThatDay"
     from reminder r join letter l on l.id = r.letter_id join obligation o on o.id = r.obligation_id join unit u on u.id = o.unit_id
       join task t on t.id = o.task_id
     where r.kind = 'ladder' order by r.send_at, o.key, u.code, r.rung, r.audience, l.to_address`,
  );

/** The files of the letters in an inbox folder, by their Message-ID. */
export function letterFiles(inboxDir: string): ReadonlyMap<string, string> {
  const entries = readFileSync(inboxPaths(inboxDir).index, 'utf8')
    .split('\n')
    .flatMap((line) => parseIndexLine(line) ?? []);
  return new Map(entries.map(({ id, messageId }) => [messageId, messageFile(inboxDir, id) ?? '']));
}

/** Copies letters into a folder, named by slot and receiver. */
export function keepLetters(
  folder: string,
  left: readonly Pick<Left, 'instant' | 'receiver' | 'messageId'>[],
  files: ReadonlyMap<string, string>,
): void {
  mkdirSync(folder, { recursive: true });
  for (const { instant, receiver, messageId } of left) {
    const name = `${instant.replace(':', '')} ${receiver.split('@')[0] ?? ''}.eml`;
    copyFileSync(files.get(messageId) ?? '', path.join(folder, name));
  }
}

/** Writes what is recorded of every village of a round. */
export async function keepPostings(file: string, sql: Sql, cycleId: string): Promise<void> {
  const rows = await sql<
    Record<'township' | 'village' | 'state' | 'posted' | 'place' | 'handler' | 'timing' | 'recorded' | 'listed', string | null>
  >(
    `select t.name as township, u.name as village, p.state, p.posted_on::text as posted, p.place, p.handled_by as handler, p.timing,
       to_char(p.recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as recorded,
       to_char(p.listed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as listed
     from village_posting p join unit u on u.id = p.unit_id join unit t on t.id = p.township_id where p.cycle_id = $1 order by length(u.code), u.code`,
    [cycleId],
  );
  const heads = ['乡镇', '村', '状态', '公示日期', '地点', '经办人', '时限', '登记时间', '未按时公示列名'];
  const cells = rows.map((row) => [
    row.township,
    row.village,
    row.state,
    row.posted,
    row.place,
    row.handler,
    row.timing,
    row.recorded,
    row.listed,
  ]);
  writeTable(file, heads, cells);
}
