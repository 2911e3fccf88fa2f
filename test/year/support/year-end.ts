import { callerOf } from '../../../api/http/caller';
import { systemActor } from '../../../core/access/actor';
import { civilDate, dayOfInstant } from '../../../core/calendar/civil-day';
import { documentNumberText } from '../../../features/bulletin/words/bulletin-words';
import { answerStatement, finishScoring, nominate, stateCase } from '../../../features/evaluation/use-cases/actions/cases';
import { decideEvaluation, issueDocument, submitEvaluation } from '../../../features/evaluation/use-cases/actions/documents';
import type { ActionOutcome, EvaluationPerson } from '../../../features/evaluation/use-cases/actions/evaluation-actions';
import { documentAnnouncer } from '../../support/announcer';
import { COMMENDED_PERSON, CRITICISED_PERSON, YEAR_END } from '../expected-evaluation-2023';
import type { Office } from './people';

/** By whose numbers the documents go. */
const REGISTER = '某政办发';
/** Who states its case, and for whom: a township for itself, and one for a village of its own. */
const STATED = [
  { unit: 'T10', by: 'T10' },
  { unit: 'T7-1', by: 'T7' },
];

const done = (outcome: ActionOutcome): void => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
};

/** What people do in the evaluation at the year's end, each through the use case that his page calls. */
export class YearEnd {
  constructor(private readonly county: Office) {}

  /** What is carried out when (`2024-01-05 10:00`). */
  get happenings(): readonly { readonly at: string; readonly carryOut: () => Promise<void> }[] {
    const approves = (address: string) => () =>
      this.act(
        () => this.byAddress(address),
        (by, id) => decideEvaluation(this.county.database, by, id, { decision: 'approve', opinion: undefined }),
      );
    const submits = () => this.act(this.evaluator, (by, id) => submitEvaluation(this.county.database, by, id));
    return [
      { at: YEAR_END.scored, carryOut: () => this.act(this.evaluator, (by, id) => finishScoring(this.county.database, by, id)) },
      { at: YEAR_END.nominated, carryOut: () => this.nominate() },
      { at: YEAR_END.stated, carryOut: () => this.state() },
      { at: YEAR_END.answered, carryOut: () => this.answer() },
      { at: YEAR_END.submitted, carryOut: submits },
      {
        at: YEAR_END.returned,
        carryOut: () =>
          this.act(
            () => this.byAddress('off-approver@county.example'),
            (by, id) => decideEvaluation(this.county.database, by, id, { decision: 'return', opinion: '请核对附表后再送' }),
          ),
      },
      { at: YEAR_END.submittedAgain, carryOut: submits },
      { at: YEAR_END.approved, carryOut: approves('off-approver@county.example') },
      { at: YEAR_END.approvedBySecond, carryOut: approves('off-approver2@county.example') },
      { at: YEAR_END.issued, carryOut: () => this.issue() },
    ];
  }

  async evaluationId(): Promise<string> {
    const [found] = await this.county.sql<{ id: string }>('select id from evaluation');
    if (!found) throw new Error('no evaluation is open');
    return found.id;
  }

  private readonly evaluator = (): Promise<EvaluationPerson> => this.county.person('evaluator', 'TAX');

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
      const of = { unitId: row?.unit ?? '', personId: row?.person ?? '', mark, reason: '包片工作有目共睹' };
      await this.act(
        () => this.county.person('contact', code),
        (by, evaluationId) => nominate(this.county.database, by, { evaluationId, ...of }),
      );
    }
  }

  private async statementOf(code: string): Promise<string> {
    const [row] = await this.county.sql<{ id: string }>(
      'select s.id from evaluation_statement s join unit u on u.id = s.unit_id where u.code = $1',
      [code],
    );
    if (!row) throw new Error(`${code} has no window`);
    return row.id;
  }

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

  private async issue(): Promise<void> {
    const issuedOn = dayOfInstant(this.county.nowMs());
    const approved = await this.county.sql<{ id: string }>(`select id from evaluation_document where state = 'approved' order by kind`);
    for (const [at, { id: documentId }] of approved.entries()) {
      const number = { register: REGISTER, number: at + 1, printed: documentNumberText(REGISTER, civilDate(issuedOn).year, at + 1) };
      await this.act(
        () => this.county.person('office'),
        (by, evaluationId) => issueDocument(this.county.database, by, { evaluationId, documentId, issuedOn, ...number }, documentAnnouncer),
      );
    }
  }
}
