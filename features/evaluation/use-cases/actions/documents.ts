import { type CivilDay, dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import { takeNumber } from '../../../bulletin/use-cases/register';
import { APPROVALS, approvalRefusal } from '../../rules/evaluation-refusal';
import { proposedUnits } from '../../rules/proposals';
import { isReturned } from '../../rules/stages';
import type { EvaluationDocument, NamedInDocument } from '../evaluation-rows';
import { approvalsSince, approversOf } from '../approvers';
import type { EvaluationWriter } from '../evaluation-writer';
import { resultOf } from '../load-facts';
import type { ActionTx } from './action-tx';
import { announceDocument, askForApproval, type DocumentLetterComposer } from './announce-document';
import {
  act,
  type Acted,
  type ActionOutcome,
  type Acting,
  type EvaluationDatabase,
  type EvaluationPerson,
  refused,
} from './evaluation-actions';

type Edited = Pick<EvaluationDocument, 'title' | 'addressees' | 'text'> & { readonly named: readonly NamedInDocument[] };

/** Whether a document may name them: units that the last preview would criticise, and whose case it is therefore to state; persons that their units nominated. */
async function mayName(tx: ActionTx, { kind, evaluationId }: EvaluationDocument, named: readonly NamedInDocument[]): Promise<boolean> {
  if (kind !== 'criticism') return true;
  const [preview] = await tx.evaluationCases.previews(evaluationId);
  const proposed = new Set(preview ? proposedUnits(resultOf(preview)).map(({ unitId }) => unitId) : []);
  const heard = new Set((await tx.evaluationCases.statements(evaluationId)).map(({ unitId }) => unitId));
  const nominations = await tx.evaluationCases.nominations(evaluationId);
  const nominated = new Set(
    nominations.filter((one) => one.mark === 'criticism' && one.withdrawnAtMs === undefined).map(({ personId }) => personId),
  );
  return named.every((one) => (one.kind === 'unit' ? proposed.has(one.id) && heard.has(one.id) : nominated.has(one.id)));
}

/** Names a document and the evaluation that it must be of. */
export interface DocumentOfEvaluation {
  readonly evaluationId: string;
  readonly documentId: string;
}

/** What an edit brings: the version that was read, and what the document says and whom it names now. */
interface EditRequest extends DocumentOfEvaluation {
  readonly version: number;
  readonly edited: Edited;
}

async function editIn(
  { tx }: Acting,
  { actor }: EvaluationPerson,
  { evaluationId, documentId, version, edited }: EditRequest,
  isOfKind: (document: EvaluationDocument) => boolean,
): Promise<Acted> {
  const document = await tx.evaluationDocuments.find(documentId);
  if (document?.evaluationId !== evaluationId || !isOfKind(document)) return { kind: 'notFound' };
  if (document.state !== 'draft') return refused('notNow');
  if (document.version !== version) return { kind: 'stale', now: document };
  if (!(await mayName(tx, document, edited.named))) return refused('notProposed');
  await tx.evaluationDocuments.edit(documentId, edited, actor.accountId);
  const before = { title: document.title, text: document.text, named: document.named };
  return { id: documentId, entry: { kind: 'evaluation.edited', before, after: { documentId, ...edited } } };
}

/** Puts a draft better, and says whom it names (修改通报). */
export const editDocument = (database: EvaluationDatabase, person: EvaluationPerson, request: EditRequest): Promise<ActionOutcome> =>
  act(database, person, request.evaluationId, 'editDocument', (acting) =>
    editIn(acting, person, request, ({ kind }) => kind !== 'correction'),
  );

/** Puts the draft of a correction better (修改更正), also after the archive: before its submission, and when it was sent back. */
export const editCorrection = (database: EvaluationDatabase, person: EvaluationPerson, request: EditRequest): Promise<ActionOutcome> =>
  act(database, person, request.evaluationId, 'issue', (acting) => editIn(acting, person, request, ({ kind }) => kind === 'correction'));

const mainOf = (documents: readonly EvaluationDocument[], states: readonly EvaluationDocument['state'][]): readonly EvaluationDocument[] =>
  documents.filter(({ kind, state }) => kind !== 'correction' && states.includes(state));

/** Submits what is proposed for approval (送审): every draft of the last preview, when each window is settled. */
export const submitEvaluation = (database: EvaluationDatabase, person: EvaluationPerson, evaluationId: string): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'submit', async ({ tx, facts, nowMs }) => {
    const drafts = mainOf(await tx.evaluationDocuments.ofEvaluation(evaluationId), ['draft']);
    const [preview] = await tx.evaluationCases.previews(evaluationId);
    const isDue = facts.submittedAtMs === undefined || isReturned(facts);
    if (!preview || drafts.length === 0 || !isDue || drafts.some(({ previewId }) => previewId !== preview.id)) return refused('notNow');
    const { accountId } = person.actor;
    const { personId } = person.access;
    await tx.evaluationDocuments.setState(
      drafts.map(({ id }) => id),
      'submitted',
    );
    await tx.evaluationDocuments.decide({
      evaluationId,
      previewId: preview.id,
      documentId: null,
      kind: 'submit',
      opinion: undefined,
      accountId,
      personId,
    });
    await tx.evaluations.setSubmitted(evaluationId, accountId, nowMs);
    return { entry: { kind: 'evaluation.submitted', after: { preview: preview.number, documents: drafts.map(({ id }) => id) } } };
  });

/** An approver's decision; an opinion is owed with a return. */
export type ApproverDecision =
  { readonly decision: 'approve'; readonly opinion: string | undefined } | { readonly decision: 'return'; readonly opinion: string };

async function decideOn(
  { tx, nowMs, evaluation }: Acting,
  { actor, access }: EvaluationPerson,
  documents: readonly EvaluationDocument[],
  {
    documentId,
    decision,
    opinion,
  }: { readonly documentId: string | null; readonly decision: 'approve' | 'return'; readonly opinion: string | undefined },
) {
  const [first] = documents;
  if (!first) return refused('notNow');
  const approvals = approvalsSince(await tx.evaluationDocuments.decisions(evaluation.id), documentId);
  const refusal = approvalRefusal(access.personId, {
    handsIn: await tx.evaluations.handsIn(evaluation.id),
    approvedBy: approversOf(approvals),
  });
  if (refusal) return refused(refusal);
  const { accountId } = actor;
  const { personId } = access;
  await tx.evaluationDocuments.decide({
    evaluationId: evaluation.id,
    previewId: first.previewId,
    documentId,
    kind: decision,
    opinion,
    accountId,
    personId,
  });
  const isApproved = decision === 'approve' && approvals.length + 1 >= APPROVALS;
  const ids = documents.map(({ id }) => id);
  if (isApproved) await tx.evaluationDocuments.setState(ids, 'approved');
  if (decision === 'return') await tx.evaluationDocuments.setState(ids, 'draft');
  if (documentId === null && isApproved) await tx.evaluations.setApproved(evaluation.id, nowMs);
  if (documentId === null && decision === 'return') await tx.evaluations.setReturned(evaluation.id, nowMs);
  const kind = decision === 'approve' ? ('evaluation.approved' as const) : ('evaluation.returned' as const);
  const after = { documents: ids, approvals: approvals.length + (decision === 'approve' ? 1 : 0) };
  return { entry: { kind, after, ...(opinion !== undefined && { reason: opinion }) } };
}

/** Approves what was submitted, as one of two persons, or sends it back with an opinion (审批、退回). Nothing is issued that two persons have not approved. */
export const decideEvaluation = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  evaluationId: string,
  { decision, opinion }: ApproverDecision,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'decide', async (acting) => {
    const submitted = mainOf(await acting.tx.evaluationDocuments.ofEvaluation(evaluationId), ['submitted']);
    return decideOn(acting, person, submitted, { documentId: null, decision, opinion });
  });

/** What issuing brings with it. `register`: by whose numbers it goes (机关代字); `printed`: its number in words. */
export interface IssueRequest extends DocumentOfEvaluation {
  readonly issuedOn: CivilDay;
  readonly register: string;
  readonly number: number;
  readonly printed: string;
}

/** Records that an approved document was issued (印发), with its number and day, and tells the units of the notice by letter. */
export const issueDocument = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, documentId, issuedOn, register, number, printed }: IssueRequest,
  composer: DocumentLetterComposer,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'issue', async ({ tx, nowMs }) => {
    const document = await tx.evaluationDocuments.find(documentId);
    if (document?.evaluationId !== evaluationId) return { kind: 'notFound' };
    if (document.state !== 'approved') return refused('notNow');
    const today = dayOfInstant(nowMs);
    if (issuedOn > today) return { kind: 'issueDay', lastDay: today };
    const taken = await takeNumber(tx, { register, number, issuedOn }, { evaluationDocumentId: documentId });
    if (taken) return { kind: 'number', ...taken };
    const issued = { number: printed, issuedOn: formatDay(issuedOn) };
    await tx.evaluationDocuments.issue(documentId, { ...issued, accountId: person.actor.accountId });
    const announced = await announceDocument(tx, composer, document, issued);
    return { id: documentId, entry: { kind: 'evaluation.issued', after: { documentId, ...issued, announced } } };
  });

/** Drafts a correction of an issued document (更正), which stays as it was issued; it has its own approval by two and is issued like the others. */
export const draftCorrection = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, documentId, text }: DocumentOfEvaluation & { readonly text: string },
  writer: EvaluationWriter,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'issue', async ({ tx }) => {
    const corrected = await tx.evaluationDocuments.find(documentId);
    if (corrected?.evaluationId !== evaluationId) return { kind: 'notFound' };
    if (corrected.state !== 'issued') return refused('notNow');
    const [id = ''] = await tx.newIds(1);
    const { previewId, addressees, issuer } = corrected;
    const of = { id, evaluationId, previewId, addressees, issuer, text, kind: 'correction', correctsId: documentId } as const;
    await tx.evaluationDocuments.add({ ...of, title: writer.correctionTitle(corrected), named: [], accountId: person.actor.accountId });
    return { id, entry: { kind: 'evaluation.correctionDrafted', after: { documentId: id, corrects: documentId } } };
  });

/** Acts on the correction of an evaluation that the person sees. */
const onCorrection = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, documentId }: DocumentOfEvaluation,
  state: 'draft' | 'submitted',
  take: (acting: Acting, document: EvaluationDocument) => Promise<Acted>,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'issue', async (acting) => {
    const document = await acting.tx.evaluationDocuments.find(documentId);
    if (document?.evaluationId !== evaluationId || document.kind !== 'correction') return { kind: 'notFound' };
    return document.state === state ? take(acting, document) : refused('notNow');
  });

/** Submits a correction for its approval (更正送审), and asks those who can give it by letter. */
export const submitCorrection = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  of: DocumentOfEvaluation,
  composer: DocumentLetterComposer,
): Promise<ActionOutcome> =>
  onCorrection(database, person, of, 'draft', async ({ tx, evaluation }, document) => {
    const { accountId } = person.actor;
    const decision = { ...of, previewId: document.previewId, accountId, personId: person.access.personId };
    await tx.evaluationDocuments.decide({ ...decision, kind: 'submit', opinion: undefined });
    await tx.evaluationDocuments.setState([document.id], 'submitted');
    const decisions = await tx.evaluationDocuments.decisions(of.evaluationId);
    const submission = decisions.filter(({ kind, documentId }) => kind === 'submit' && documentId === document.id).length;
    const asked = await askForApproval(tx, composer, { document, evaluation }, submission);
    return { entry: { kind: 'evaluation.submitted', after: { documents: [document.id], asked } } };
  });

/** Approves a correction as one of two, or sends it back. */
export const decideCorrection = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  of: DocumentOfEvaluation,
  decision: ApproverDecision,
): Promise<ActionOutcome> =>
  onCorrection(database, person, of, 'submitted', (acting, document) =>
    decideOn(acting, person, [document], { documentId: document.id, ...decision }),
  );
