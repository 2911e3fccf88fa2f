import { dateText } from '../../../core/words/days';
import type { ChartPicture } from '../../../core/documents/line-chart';
import type { BodyParagraph, DocumentHead, OfficialDocument } from '../../../core/documents/official-document';
import type { ProgressTable } from '../../figures/rules/table/progress-table';
import type { BulletinForm } from '../rules/bulletin-state';
import { reportName } from './bulletin-words';
import { annexColumns, annexNotes, annexRows } from './annex-words';

/** What a bulletin says, whatever form it has. */
export interface BulletinContent {
  readonly form: BulletinForm;
  readonly title: string;
  readonly addressees: string;
  /** A paragraph a line; one that begins with an ordinal is a heading of its level. */
  readonly text: string;
  readonly metric: string;
  readonly tables: readonly { readonly kind: 'townships' | 'villages'; readonly table: ProgressTable; readonly smallestQuota: number }[];
  /** 发文机关, as the mark and the signature print it. */
  readonly issuer: string;
  /** 文号 or the number of the issue; absent before it is issued. */
  readonly number?: string | undefined;
  /** `YYYY-MM-DD`; absent before it is issued. */
  readonly issuedOn?: string | undefined;
  readonly madeAtMs: number;
  /** Plan against fact, drawn. */
  readonly picture?: ChartPicture | undefined;
}

const LEVELS: readonly (readonly [RegExp, BodyParagraph['is']])[] = [
  [/^[一二三四五六七八九十]+、/, 'heading1'],
  [/^（[一二三四五六七八九十]+）/, 'heading2'],
];
const ANNEX_KINDS = { townships: '各乡镇、场', villages: '各村、社区' } as const;
const PICTURE_NOTE = '注：实际为有任务数并报送数据的乡镇（场）合计；推算按最近两期每个工作日的平均人数。';
const NOT_YET = { number: '（印发时编号）', date: '（印发时填写）' } as const;

/** The paragraphs of a text, each line one. */
export const paragraphsOf = (text: string): readonly BodyParagraph[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ is: LEVELS.find(([pattern]) => pattern.test(line))?.[1] ?? 'text', text: line }));

function headOf({ form, issuer, number = NOT_YET.number }: BulletinContent, date: string): DocumentHead {
  if (form === 'redHead') return { is: 'redHead', mark: `${issuer}文件`, number };
  return { is: 'specialReport', mark: reportName, issue: number, issuer, date };
}

/** A bulletin as the document that is printed; before it is issued it says that it is a draft. */
export function bulletinDocument(content: BulletinContent): OfficialDocument {
  const { title, addressees, text, metric, tables, issuer, issuedOn, madeAtMs, picture } = content;
  const date = issuedOn === undefined ? NOT_YET.date : dateText(issuedOn);
  return {
    head: headOf(content, date),
    title,
    addressees,
    body: paragraphsOf(text),
    annexes: [
      ...(picture ? [{ title: `${metric}计划与实际`, paragraphs: [], picture, notes: [PICTURE_NOTE] }] : []),
      ...tables.map(({ kind, table, smallestQuota }) => ({
        title: `${ANNEX_KINDS[kind]}${metric}情况表`,
        paragraphs: [],
        table: { columns: annexColumns, rows: annexRows(table) },
        notes: annexNotes(smallestQuota),
      })),
    ],
    signature: { issuer, date },
    imprint: { printedBy: issuer, printedOn: issuedOn === undefined ? NOT_YET.date : `${date}印发` },
    isDraft: issuedOn === undefined,
    madeAtMs,
  };
}
