import { callerOf } from '../../../../api/http/caller';
import { systemActor } from '../../../../core/access/actor';
import { civilDate, dayOfInstant } from '../../../../core/calendar/civil-day';
import { documentNumberText } from '../../../../features/bulletin/words/bulletin-words';
import { answerStatement, finishScoring, nominate, stateCase } from '../../../../features/evaluation/use-cases/actions/cases';
import {
  type ApproverDecision,
  decideCorrection,
  type DocumentOfEvaluation,
  decideEvaluation,
  draftCorrection,
  issueDocument,
  submitCorrection,
  submitEvaluation,
} from '../../../../features/evaluation/use-cases/actions/documents';
import type { ActionOutcome, EvaluationPerson } from '../../../../features/evaluation/use-cases/actions/evaluation-actions';
import { adjustScores, decideAdjustments } from '../../../../features/evaluation/use-cases/score/adjust-scores';
import { evaluationWriter } from '../../../../features/evaluation/words/evaluation-writer';
import { documentAnnouncer } from '../../../support/announcer';
import { COMMENDED_PERSON, CRITICISED_PERSON, YEAR_END } from '../../expected-evaluation-2023';
import { nextNumber, REGISTER } from './next-number';
import type { Office } from './people';

const APPROVES: ApproverDecision = { decision: 'approve', opinion: undefined };
/** Who states its case, and for whom: a township for itself, and one for a village of its own. */
const STATED = [
  { unit: 'T10', by: 'T10' },
  { unit: 'T7-1', by: 'T7' },
];

const done = (outcome: ActionOutcome): void => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
};

/** Whose score is adjusted, and by which indicator. */
const ADJUSTED = { unit: 'T6', indicator: 'rate' } as const;
/** Why a unit nominates somebody. */
const REASONS = { commendation: '包片的村全部按时公示，进度领先', criticism: '包片的村进度落后，催办后没有改进' } as const;
const CORRECTED = '附表中南坝农场社区管委会的名称以单位目录登记的为准，其他内容不变。';

type Approver = 'off-approver' | 'off-approver2';

/** What people do in the evaluation at the year's end, each through the use case that his page calls. */
export class YearEnd {
  constructor(private readonly county: Office) {}

  /** What is carried out when (`2024-01-05 10:00`), in that order. */
  get happenings(): readonly { readonly at: string; readonly carryOut: () => Promise<void> }[] {
    const { database } = this.county;
    const submits = () => this.act(this.evaluator, (by, id) => submitEvaluation(database, by, id));
    const decides = (approver: Approver, decision: ApproverDecision) => () =>
      this.act(this.approver(approver), (by, id) => decideEvaluation(database, by, id, decision));
    const onCorrection =
      (who: () => Promise<EvaluationPerson>, take: (by: EvaluationPerson, of: DocumentOfEvaluation) => Promise<ActionOutcome>) =>
      async () => {
        const documentId = await this.documentId('correction');
        await this.act(who, (by, evaluationId) => take(by, { evaluationId, documentId }));
      };
    const submitsCorrection = (by: EvaluationPerson, of: DocumentOfEvaluation) => submitCorrection(database, by, of, documentAnnouncer);
    const approvesCorrection = (by: EvaluationPerson, of: DocumentOfEvaluation) => decideCorrection(database, by, of, APPROVES);
    return [
      { at: YEAR_END.adjusted, carryOut: () => this.adjust() },
      { at: YEAR_END.adjustmentConfirmed, carryOut: () => this.confirmAdjustment() },
      { at: YEAR_END.scored, carryOut: () => this.act(this.evaluator, (by, id) => finishScoring(database, by, id)) },
      { at: YEAR_END.nominated, carryOut: () => this.nominate() },
      { at: YEAR_END.stated, carryOut: () => this.state() },
      { at: YEAR_END.answered, carryOut: () => this.answer() },
      { at: YEAR_END.submitted, carryOut: submits },
      { at: YEAR_END.returned, carryOut: decides('off-approver', { decision: 'return', opinion: '请核对附表后再送' }) },
      { at: YEAR_END.submittedAgain, carryOut: submits },
      { at: YEAR_END.approved, carryOut: decides('off-approver', APPROVES) },
      { at: YEAR_END.approvedBySecond, carryOut: decides('off-approver2', APPROVES) },
      { at: YEAR_END.issued, carryOut: () => this.issue() },
      { at: YEAR_END.correctionDrafted, carryOut: () => this.draftCorrection() },
      { at: YEAR_END.correctionSubmitted, carryOut: onCorrection(this.office, submitsCorrection) },
      { at: YEAR_END.correctionApproved, carryOut: onCorrection(this.approver('off-approver'), approvesCorrection) },
      { at: YEAR_END.correctionApprovedBySecond, carryOut: onCorrection(this.approver('off-approver2'), approvesCorrection) },
      { at: YEAR_END.correctionIssued, carryOut: () => this.issue() },
    ];
  }

  async evaluationId(): Promise<string> {
    const [found] = await this.county.sql<{ id: string }>('select id from evaluation');
    if (!found) throw new Error('no evaluation is open');
    return found.id;
  }

  private readonly office = (): Promise<EvaluationPerson> => this.county.person('office');
  private readonly evaluator = (): Promise<EvaluationPerson> => this.county.person('evaluator', 'TAX');
  private readonly secondEvaluator = (): Promise<EvaluationPerson> => this.county.person('evaluator', 'HRB');
  private readonly approver = (name: Approver) => (): Promise<EvaluationPerson> => this.byAddress(`${name}@county.example`);

  private async byAddress(address: string): Promise<EvaluationPerson> {
    const found = await this.county.database.transaction(systemActor('test'), (tx) => tx.signIn.accountOfAddress(address));
    if (!found) throw new Error(`nobody has the address ${address}`);
    const { actor, access } = callerOf(found.account, 'test');
    return { actor: { ...actor, accountId: found.account.id }, access };
  }

  private async act(
    who: () => Promise<EvaluationPerson>,
    take: (by: EvaluationPerson, evaluationId: string) => Promise<ActionOutcome>,
  ): Promise<void> {
    done(await take(await who(), await this.evaluationId()));
  }

  private async idOf(text: string, values: readonly unknown[] = []): Promise<string> {
    const [row] = await this.county.sql<{ id: string }>(text, values);
    if (!row) throw new Error(`there is none: ${text}`);
    return row.id;
  }

  private readonly unitId = (code: string): Promise<string> => this.idOf('select id from unit where code = $1', [code]);
  private readonly documentId = (kind: string): Promise<string> => this.idOf('select id from evaluation_document where kind = $1', [kind]);

  private async adjust(): Promise<void> {
    const row = {
      unitId: await this.unitId(ADJUSTED.unit),
      indicator: ADJUSTED.indicator,
      points: -100,
      reason: '抽查有三户的缴费日期登记有误',
    };
    const asked = { rows: [row], evidence: '抽查记录第2号', files: [] };
    await this.act(this.evaluator, (by, evaluationId) => adjustScores(this.county.database, by, { evaluationId, ...asked }));
  }

  private async confirmAdjustment(): Promise<void> {
    const decided = { adjustmentIds: [await this.idOf('select id from evaluation_adjustment')], isConfirmed: true, opinion: undefined };
    await this.act(this.secondEvaluator, (by, evaluationId) => decideAdjustments(this.county.database, by, { evaluationId, ...decided }));
  }

  private async nominate(): Promise<void> {
    for (const [name, mark] of [
      [COMMENDED_PERSON, 'commendation'],
      [CRITICISED_PERSON, 'criticism'],
    ] as const) {
      const [code = ''] = name.split('-');
      const [row] = await this.county.sql<{ unit: string; person: string }>(
        `select u.id as unit, p.id as person from unit u, person p where u.code = $1 and p.name = $2`,
        [code, name],
      );
      const of = { unitId: row?.unit ?? '', personId: row?.person ?? '', mark, reason: REASONS[mark] };
      await this.act(
        () => this.county.person('contact', code),
        (by, evaluationId) => nominate(this.county.database, by, { evaluationId, ...of }),
      );
    }
  }

  private readonly statementOf = (code: string): Promise<string> =>
    this.idOf('select s.id from evaluation_statement s join unit u on u.id = s.unit_id where u.code = $1', [code]);

  private async state(): Promise<void> {
    for (const { unit, by: code } of STATED) {
      const statementId = await this.statementOf(unit);
      await this.act(
        () => this.county.person('contact', code),
        (by, evaluationId) => stateCase(this.county.database, by, { evaluationId, statementId, text: '外出务工人员正在联系补缴。' }),
      );
    }
  }

  private async answer(): Promise<void> {
    for (const { unit } of STATED) {
      const said = { statementId: await this.statementOf(unit), answer: '截止日的数据无误，情况随案卷保留。', isUpheld: false };
      await this.act(this.evaluator, (by, evaluationId) => answerStatement(this.county.database, by, { evaluationId, ...said }));
    }
  }

  private async draftCorrection(): Promise<void> {
    const documentId = await this.documentId('criticism');
    await this.act(this.office, (by, evaluationId) =>
      draftCorrection(this.county.database, by, { evaluationId, documentId, text: CORRECTED }, evaluationWriter),
    );
  }

  /** Everything that is approved, by the next numbers of the register. */
  private async issue(): Promise<void> {
    const { database, sql, nowMs } = this.county;
    const issuedOn = dayOfInstant(nowMs());
    const { year } = civilDate(issuedOn);
    const approved = await sql<{ id: string }>(`select id from evaluation_document where state = 'approved' order by kind`);
    for (const { id: documentId } of approved) {
      const number = await nextNumber(sql, REGISTER, year);
      const of = { documentId, issuedOn, register: REGISTER, number, printed: documentNumberText(REGISTER, year, number) };
      await this.act(this.office, (by, evaluationId) => issueDocument(database, by, { evaluationId, ...of }, documentAnnouncer));
    }
  }
}
