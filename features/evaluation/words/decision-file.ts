import type { Annex, BodyParagraph, DocumentFact, OfficialDocument } from '../../../core/documents/official-document';
import { dateText, instantText } from '../../../core/words/days';
import type { EvaluationOutcome, PreviewReason } from '../rules/plan-evaluation';
import type { EvaluationResult } from '../rules/results/evaluation-result';
import type { Evaluation, EvaluationDocument } from '../use-cases/evaluation-rows';
import type { EvaluationOnPage, Working } from '../use-cases/views/look-at-evaluation';
import { decisionWords, documentKindWords, documentStateWords, markWords, nominationWords } from './evaluation-words';
import { decidedText, fileText } from './score/adjustment-words';
import { scoreAnnexes } from './score/score-sheets';
import { changeText } from './score/score-words';
import { standingAnnexes } from './standing-table';
import { saidText, statementLines } from './statement-words';

export const DECISION_FILE = '考核卷';

const reasonWords = { first: '第一次形成', statement: '采纳陈述后重新形成', revision: '数据更正后重新形成' } as const satisfies Record<
  PreviewReason,
  string
>;
const outcomeWords = { issued: '已印发通报', nothingToIssue: '没有需要印发的通报' } as const satisfies Record<EvaluationOutcome, string>;

/** An evaluation as whoever works on it sees it. */
export type EvaluationWithWorking = EvaluationOnPage & { readonly working: Working };

/** The files that evidence adjustments, each once, with the hash by which it is known again. */
function evidenceOf(adjustments: Working['adjustments']): readonly DocumentFact[] {
  const lines = [...new Set(adjustments.flatMap(({ files }) => files.map(fileText)))];
  return lines.length === 0 ? [] : [{ term: '佐证材料', lines }];
}

function factsOf({ evaluation, working: { previews, snapshot, adjustments } }: EvaluationWithWorking): readonly DocumentFact[] {
  const { frozenAtMs, closedAtMs, outcome, revisionReason } = evaluation;
  return [
    { term: '通知', lines: [evaluation.campaignTitle] },
    { term: '年度', lines: [`${evaluation.year}年，数据截至${dateText(evaluation.cutOffDay)} 24:00`] },
    ...(frozenAtMs === undefined
      ? []
      : [{ term: '数据冻结', lines: [instantText(frozenAtMs), ...(snapshot ? [`校验码 ${snapshot.hash}`] : [])] }]),
    ...(revisionReason === undefined ? [] : [{ term: '数据更正', lines: [revisionReason] }]),
    ...evidenceOf(adjustments),
    {
      term: '历次预览',
      lines:
        previews.length === 0
          ? ['还没有形成']
          : previews
              .toReversed()
              .map(
                ({ number, madeAtMs, reason, hash }) => `第 ${number} 次：${instantText(madeAtMs)}，${reasonWords[reason]}，校验码 ${hash}`,
              ),
    },
    {
      term: '归档',
      lines: [
        closedAtMs === undefined ? '尚未归档' : `${instantText(closedAtMs)}${outcome === undefined ? '' : `，${outcomeWords[outcome]}`}`,
      ],
    },
  ];
}

const text = (line: string): BodyParagraph => ({ is: 'text', text: line });

/** Who gave or took which points and why, and who confirmed or refused them. */
const adjustmentsOf = ({ working: { adjustments, result } }: EvaluationWithWorking): readonly BodyParagraph[] =>
  adjustments.map((one) => {
    const { unitName, indicator, points, reason, evidence, files, by, atMs } = one;
    const title = result?.scoreList?.indicators.find(({ key }) => key === indicator)?.title ?? indicator;
    const attached = files.length === 0 ? '' : `；佐证材料：${files.map(({ name }) => name).join('、')}`;
    return text(
      `${unitName}“${title}” ${changeText(points)} 分：${saidText(reason, by, atMs)}；依据：${evidence}${attached}；${decidedText(one)}`,
    );
  });

const nominationsOf = ({ nominations }: EvaluationWithWorking): readonly BodyParagraph[] =>
  nominations.map(({ unitName, personName, mark, reason, nominatedBy, nominatedAtMs, withdrawnAtMs }) => {
    const withdrawn = withdrawnAtMs === undefined ? '' : `；${instantText(withdrawnAtMs)} 撤回`;
    return text(`${unitName} ${personName}，提名${nominationWords[mark]}：${saidText(reason, nominatedBy, nominatedAtMs)}${withdrawn}`);
  });

const statementsOf = ({ statements }: EvaluationWithWorking): readonly BodyParagraph[] =>
  statements.flatMap((one) => [
    { is: 'heading2' as const, text: `${one.unitName}：${markWords[one.mark]}` },
    ...statementLines(one).map(({ term, text: said }) => text(`${term}：${said}`)),
  ]);

const decisionsOf = ({ documents, working: { decisions, previews } }: EvaluationWithWorking): readonly BodyParagraph[] =>
  decisions.map(({ kind, by, decidedAtMs, opinion, previewId, documentId }) => {
    const about =
      documentId === null
        ? `第 ${previews.find(({ id }) => id === previewId)?.number ?? ''} 次预览的通报`
        : (documents.find(({ id }) => id === documentId)?.title ?? '');
    return text(`${instantText(decidedAtMs)} ${by}${decisionWords[kind]}：${about}${opinion === null ? '' : `；意见：${opinion}`}`);
  });

const issuedText = ({ number, issuedOn, issuedBy, issuedAtMs }: EvaluationDocument): string =>
  issuedOn === null
    ? ''
    : `，${number ?? ''}，${dateText(issuedOn)}印发${issuedAtMs === null ? '' : `（${issuedBy ?? ''}，${instantText(issuedAtMs)} 登记）`}`;

const documentsOf = ({ documents }: EvaluationWithWorking): readonly BodyParagraph[] =>
  documents.map((document) => {
    const { kind, title, state, corrects } = { ...document, corrects: documents.find(({ id }) => id === document.correctsId) };
    const named = document.named.map(({ name }) => name).join('、');
    return text(
      `${documentKindWords[kind]}《${title}》${corrects ? `，更正《${corrects.title}》` : ''}：${documentStateWords[state]}${issuedText(document)}` +
        (named === '' ? '' : `。写到的单位和个人：${named}`),
    );
  });

const scoresOf = ({ scoreList, scores = [] }: EvaluationResult, { year, cutOffDay }: Evaluation): readonly Annex[] =>
  scoreList ? scoreAnnexes(scoreList, scores, { title: `${year}年年终考核`, cutOffDay }) : [];

/** When the file says what it says: the last thing that was recorded in it, epoch milliseconds. */
const saidAtMs = ({ evaluation, nominations, statements, documents, working }: EvaluationWithWorking): number =>
  Math.max(
    evaluation.openedAtMs,
    evaluation.closedAtMs ?? 0,
    ...working.previews.map(({ madeAtMs }) => madeAtMs),
    ...working.adjustments.map(({ atMs, decidedAtMs }) => decidedAtMs ?? atMs),
    ...nominations.map(({ nominatedAtMs, withdrawnAtMs }) => withdrawnAtMs ?? nominatedAtMs),
    ...statements.map(({ shownAtMs, statedAtMs, answeredAtMs }) => Math.max(shownAtMs, statedAtMs ?? 0, answeredAtMs ?? 0)),
    ...working.decisions.map(({ decidedAtMs }) => decidedAtMs),
    ...documents.map(({ draftedAtMs, issuedAtMs }) => issuedAtMs ?? draftedAtMs),
  );

/**
 * The decision file (考核卷) as it is printed: the figures it goes by with their hash, every preview, who adjusted which score, who nominated whom, what each unit was shown, stated and was
 * answered, who decided what, what was issued, the ranking and the score sheet. The same evaluation in the same state is the same document; before the archive it is a draft.
 */
export function decisionFile(found: EvaluationWithWorking, issuer: string): OfficialDocument {
  const { evaluation, working } = found;
  const title = `${evaluation.title}${DECISION_FILE}`;
  const parts: readonly (readonly [string, readonly BodyParagraph[]])[] = [
    ['评分调整', adjustmentsOf(found)],
    ['单位提名的个人', nominationsOf(found)],
    ['拟批评的单位和陈述', statementsOf(found)],
    ['审批经过', decisionsOf(found)],
    ['通报', documentsOf(found)],
  ];
  const madeAtMs = saidAtMs(found);
  return {
    head: { is: 'slip', mark: DECISION_FILE, issuer, date: instantText(madeAtMs) },
    title,
    facts: factsOf(found),
    body: parts.flatMap(([name, lines], at) => [
      { is: 'heading1' as const, text: `${'一二三四五'[at] ?? ''}、${name}` },
      ...(lines.length === 0 ? [text('无。')] : lines),
    ]),
    annexes: working.result ? [...standingAnnexes(working.result), ...scoresOf(working.result, evaluation)] : [],
    isDraft: evaluation.state === 'open',
    madeAtMs,
  };
}
