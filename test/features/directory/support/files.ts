import { readContactsFile, readUnitsFile } from '../../../../features/directory/files/read-directory';
import { checkDirectory } from '../../../../features/directory/rules/check-directory';
import { directoryProblemText } from '../../../../features/directory/words/directory-problem-text';
import { parseDay } from '../../../../core/calendar/civil-day';

export const UNITS = [
  '单位代码,单位名称,类别,上级代码,别名',
  'BGS,青禾县人民政府办公室,县府办,,县府办',
  'JYJ,青禾县教育局,部门,,县教育局',
  'SLJ,青禾县水利局,部门,,县水利局',
];
export const CONTACTS = [
  '单位代码,姓名,职责,邮箱,起,止',
  'BGS,甲办一,督办岗,bgs1@qh.example,,',
  'JYJ,乙教一,督办联系人,jyj1@qh.example,,',
  'JYJ,乙教二,B岗,jyj2@qh.example,,',
  'SLJ,丙水一,督办联系人,slj1@qh.example,,',
];

type Lines = readonly string[];
/** A file as text or bytes; the other one of the two is sound. */
export interface Given {
  readonly units?: string | Buffer;
  readonly contacts?: string | Buffer;
}
export const whole = (lines: Lines): string => `${lines.join('\n')}\n`;
/** The lines with one of them (as the file counts, from 1) replaced. */
export const withLine = (lines: Lines, at: number, line: string): Lines => lines.map((old, index) => (index === at - 1 ? line : old));
export const units = (change: (lines: Lines) => Lines): Given => ({ units: whole(change(UNITS)) });
export const contacts = (change: (lines: Lines) => Lines): Given => ({ contacts: whole(change(CONTACTS)) });
export const both = (change: (text: string) => string | Buffer): Given => ({
  units: change(whole(UNITS)),
  contacts: change(whole(CONTACTS)),
});
export const unitLine = (line: string): Given => units((lines) => withLine(lines, 3, line));
export const contactLine = (line: string): Given => contacts((lines) => withLine(lines, 3, line));
export const code = (written: string, inContacts = written): Given => ({
  units: whole(withLine(UNITS, 3, `${written},青禾县教育局,部门,,县教育局`)),
  contacts: whole(CONTACTS.map((line) => line.replace(/^JYJ/, inContacts))),
});
export const gbk = (text: string): Buffer => Buffer.from([...text].flatMap((char) => [...(GBK.get(char) ?? Buffer.from(char))]));
/** Enough of GBK for the header and one name. */
const GBK = new Map(
  Object.entries({
    单: 'b5a5',
    位: 'cebb',
    代: 'b4fa',
    码: 'c2eb',
    名: 'c3fb',
    称: 'b3c6',
    类: 'c0e0',
    别: 'b1f0',
    部: 'b2bf',
    门: 'c3c5',
    税: 'cbb0',
    局: 'bed6',
  }).map(([char, hex]) => [char, Buffer.from(hex, 'hex')]),
);

export function take({ units: unitsFile = whole(UNITS), contacts: contactsFile = whole(CONTACTS) }: Given) {
  const read = { units: readUnitsFile(Buffer.from(unitsFile)), contacts: readContactsFile(Buffer.from(contactsFile)) };
  const problems = [...read.units.problems, ...read.contacts.problems];
  const rows = { units: read.units.rows, contacts: read.contacts.rows };
  const all = problems.length > 0 ? problems : checkDirectory(rows, [], parseDay('2026-12-18') ?? 0);
  return { rows, said: all.map(directoryProblemText) };
}
