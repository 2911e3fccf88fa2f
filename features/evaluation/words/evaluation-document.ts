import type { OfficialDocument } from '../../../core/documents/official-document';
import { paragraphsOf } from '../../../core/documents/paragraphs-of';
import { dateText, instantText } from '../../../core/words/days';
import type { EvaluationResult } from '../rules/results/evaluation-result';
import type { Evaluation, EvaluationDocument, Preview } from '../use-cases/evaluation-rows';
import { standingAnnexes } from './standing-table';

/** The frozen figures behind a document: when they were taken (epoch milliseconds), and their hash. */
export interface EvaluatedSnapshot {
  readonly takenAtMs: number;
  readonly hash: string;
}

const RANKING = '排名附表';
const NOT_YET = { number: '（印发时编号）', date: '（印发时填写）' } as const;

const sourceNotes = (snapshot: EvaluatedSnapshot | undefined): readonly string[] =>
  snapshot ? [`数据于${instantText(snapshot.takenAtMs)}冻结，校验码 ${snapshot.hash}。`] : [];

/** 通报表扬、通报批评 or 更正 as it is printed, red-headed, with the ranking of the preview that it was written from; before it is issued it says that it is a draft. */
export function evaluationDocument(
  { title, addressees, text, issuer, number, issuedOn, draftedAtMs }: EvaluationDocument,
  result: EvaluationResult | undefined,
  snapshot: EvaluatedSnapshot | undefined,
): OfficialDocument {
  const date = issuedOn === null ? NOT_YET.date : dateText(issuedOn);
  const annexes = result ? standingAnnexes(result) : [];
  return {
    head: { is: 'redHead', mark: `${issuer}文件`, number: number ?? NOT_YET.number },
    title,
    addressees,
    body: paragraphsOf(text),
    annexes: annexes.map((annex) => ({ ...annex, notes: [...(annex.notes ?? []), ...sourceNotes(snapshot)] })),
    signature: { issuer, date },
    imprint: { printedBy: issuer, printedOn: issuedOn === null ? NOT_YET.date : `${date}印发` },
    isDraft: issuedOn === null,
    madeAtMs: draftedAtMs,
  };
}

/** The ranking of a preview by itself (排名附表), as it is printed: by which figures, and a table for each kind of units. Before the archive it is a draft. */
export function rankingDocument(
  {
    evaluation: { title, campaignTitle, year, cutOffDay, state },
    result,
    snapshot,
    preview: { number, madeAtMs, hash },
  }: {
    readonly evaluation: Pick<Evaluation, 'title' | 'campaignTitle' | 'year' | 'cutOffDay' | 'state'>;
    readonly result: EvaluationResult;
    readonly snapshot: EvaluatedSnapshot | undefined;
    readonly preview: Pick<Preview, 'number' | 'madeAtMs' | 'hash'>;
  },
  issuer: string,
): OfficialDocument {
  return {
    head: { is: 'slip', mark: RANKING, issuer, date: instantText(madeAtMs) },
    title: `${title}${RANKING}`,
    facts: [
      { term: '通知', lines: [campaignTitle] },
      { term: '年度', lines: [`${year}年，数据截至${dateText(cutOffDay)} 24:00`] },
      { term: '预览', lines: [`第 ${number} 次：${instantText(madeAtMs)}，校验码 ${hash}`] },
      ...(snapshot ? [{ term: '数据', lines: sourceNotes(snapshot) }] : []),
    ],
    body: [],
    annexes: standingAnnexes(result),
    isDraft: state === 'open',
    madeAtMs,
  };
}
