import { dateText } from '../../../core/words/days';
import type { ChartPicture } from '../../../core/documents/line-chart';
import type { DocumentHead, OfficialDocument } from '../../../core/documents/official-document';
import { paragraphsOf } from '../../../core/documents/paragraphs-of';
import { annexOf, hasRows, type PrintedTable, tableTitle } from '../../figures/words/progress-sheet';
import type { BulletinForm } from '../rules/bulletin-state';
import type { BulletinFigures } from './bulletin-sentences';
import { reportName } from './bulletin-words';

/** What a bulletin says, whatever form it has. */
export interface BulletinContent {
  readonly form: BulletinForm;
  readonly title: string;
  readonly addressees: string;
  /** A paragraph a line; one that begins with an ordinal is a heading of its level. */
  readonly text: string;
  readonly metric: string;
  readonly tables: readonly PrintedTable[];
  /** 发文机关, as the mark and the signature print it. */
  readonly issuer: string;
  /** 文号 or the number of the issue; absent before it is issued. */
  readonly number?: string | undefined;
  /** `YYYY-MM-DD`; absent before it is issued. */
  readonly issuedOn?: string | undefined;
  readonly madeAtMs: number;
  /** One of the annexes is the chart of plan against fact; `picture` is it, where the document is printed. */
  readonly hasChart?: boolean;
  readonly picture?: ChartPicture | undefined;
}

const PICTURE_NOTE = '注：实际为有任务数并报送数据的乡镇（场）合计；推算按最近两期每个工作日的平均人数。';
const NOT_YET = { number: '（印发时编号）', date: '（印发时填写）' } as const;

/** The tables of frozen figures: one for each kind of units of which there are any. */
export const printedTables = ({
  metric,
  day,
  smallestQuota,
  townships,
  villages,
}: BulletinFigures & { readonly smallestQuota: number }): readonly PrintedTable[] =>
  [
    { metric, day, kind: 'townships' as const, table: townships.table, smallestQuota: 1 },
    { metric, day, kind: 'villages' as const, table: villages.table, smallestQuota },
  ].filter(hasRows);

function headOf({ form, issuer, number = NOT_YET.number }: BulletinContent, date: string): DocumentHead {
  if (form === 'redHead') return { is: 'redHead', mark: `${issuer}文件`, number };
  return { is: 'specialReport', mark: reportName, issue: number, issuer, date };
}

/** A bulletin as the document that is printed; before it is issued it says that it is a draft. */
export function bulletinDocument(content: BulletinContent): OfficialDocument {
  const { title, addressees, text, metric, tables, issuer, issuedOn, madeAtMs, hasChart, picture } = content;
  const date = issuedOn === undefined ? NOT_YET.date : dateText(issuedOn);
  return {
    head: headOf(content, date),
    title,
    addressees,
    body: paragraphsOf(text),
    annexes: [
      ...(hasChart ? [{ title: `${metric}计划与实际`, paragraphs: [], ...(picture && { picture }), notes: [PICTURE_NOTE] }] : []),
      ...tables.map((table) => ({ title: tableTitle(table), paragraphs: [], ...annexOf(table) })),
    ],
    signature: { issuer, date },
    imprint: { printedBy: issuer, printedOn: issuedOn === undefined ? NOT_YET.date : `${date}印发` },
    isDraft: issuedOn === undefined,
    madeAtMs,
  };
}
