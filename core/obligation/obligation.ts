import type { CivilDay } from '../calendar/civil-day';

/** What is owed (应办事项): receipt 签收, report 反馈, result 结果, review 审核, posting 公示, roster 清册, pledge 承诺书, rectification 整改, rework 退回重报, statement 陈述, answer 批示答复. */
export type ObligationKind =
  'receipt' | 'report' | 'result' | 'review' | 'posting' | 'roster' | 'pledge' | 'rectification' | 'rework' | 'statement' | 'answer';

/**
 * `submitted`: a report lies with the office, the ladder pauses. `returned`: sent back, the rework obligation climbs instead.
 * `suspended`: the clock stands still. `met` and `void` are ends.
 */
export type ObligationState = 'open' | 'submitted' | 'returned' | 'suspended' | 'met' | 'void';

/** Something one unit owes by one deadline, with its own ladder. */
export interface Obligation {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly kind: ObligationKind;
  /** Unique in its assignment: `receipt`, `result:<name>`, `report:2023-05`, `posting:2023-04`, `review:<report id>`, `rework:<report id>`, `answer:<instruction id>`. */
  readonly key: string;
  readonly state: ObligationState;
  /** The deadline in force, to 24:00 of that county day. */
  readonly deadlineDay: CivilDay;
  /** 1 for the deadline as printed; every granted extension or resumption makes the next. */
  readonly deadlineVersion: number;
  /** Epoch milliseconds of the latest of opening, deadline version and end of a pause: rungs whose instant is earlier are passed over. */
  readonly activeSinceMs: number;
  /** Rungs already recorded (sent or skipped) for the deadline version in force. */
  readonly recordedRungs: readonly string[];
}

/** An obligation that a plan opens; `opensAtMs` becomes its `activeSinceMs`. */
export interface NewObligation {
  readonly assignmentId: string;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly deadlineDay: CivilDay;
  readonly opensAtMs: number;
}
