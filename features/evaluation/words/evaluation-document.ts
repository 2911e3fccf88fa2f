import type { OfficialDocument } from '../../../core/documents/official-document';
import { paragraphsOf } from '../../../core/documents/paragraphs-of';
import { dateText, instantText } from '../../../core/words/days';
import type { EvaluationResult } from '../rules/results/evaluation-result';
import type { EvaluationDocument } from '../use-cases/evaluation-rows';
import { standingAnnexes } from './standing-table';

/** The frozen figures behind a document: when they were taken (epoch milliseconds), and their hash. */
export interface EvaluatedSnapshot {
  readonly takenAtMs: number;
  readonly hash: string;
}

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
