import type { UnitRole } from '../core/directory/unit';

/** A stretch of the notice's text, as offsets into the text that was read (UTF-16 units, end exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value was read and by which rule of the reader. */
export interface Source {
  readonly span: Span;
  readonly rule: string;
  /** Told by what stands in a cell or around it, with no label or head that says so: a person looks at it. Absent where the notice says it. */
  readonly confidence?: 'low';
}

/** A unit as the notice names it, not yet resolved in the directory. */
export interface NoticeUnit extends Source {
  readonly name: string;
  readonly role: UnitRole;
}

/**
 * 完成时限. `ongoing` is a standing duty (长期, 全年, 持续开展): `throughYear` is the year it ends with for 全年, absent when it goes on until it is struck off.
 * `recurring` comes back (每月20日前); `text` has words but no fixed day; `none` has nothing. Dates are `YYYY-MM-DD`, the last day that is still in time.
 */
export type NoticeDeadline =
  | ({ readonly kind: 'date'; readonly date: string; readonly text: string; readonly yearInferred: boolean } & Source)
  | ({ readonly kind: 'ongoing'; readonly text: string; readonly throughYear?: number } & Source)
  | ({ readonly kind: 'recurring'; readonly text: string } & Source)
  | ({ readonly kind: 'text'; readonly text: string } & Source)
  | { readonly kind: 'none' };

/** A numeric goal; exactly one of `percent` and `value` is present (percentagePoints sets `unit` to 个百分点 beside `value`). */
export interface NoticeTarget extends Source {
  readonly metric: string;
  /** `>` for 超过, 突破 (more than), `<` for 低于; 不低于 and 以上 are `>=`, 左右 is `~`. */
  readonly op: '>=' | '<=' | '=' | '~' | '>' | '<';
  readonly percent?: number;
  readonly value?: number;
  readonly unit?: string;
}

/** A further dated point inside a task's own text, such as the time points of 按时点完成进度计划. */
export interface TimePoint extends Source {
  readonly date: string;
  readonly text: string;
}

/** A monthly public posting (公示) that the task's text prescribes: who supplies the roster, by which day of the next month it is posted. */
export interface PostingCycle extends Source {
  readonly dayOfNextMonth: number;
  /** Words that name the supplier of the roster (主管税务部门). */
  readonly supplier?: string;
  /** Month of the next year by whose last day the annual posting is due (次年2月底前). */
  readonly annualMonth?: number;
}

/** One work task (工作任务), or one milestone of a section that plans the progress (进度计划). */
export interface NoticeTask {
  readonly kind: 'task' | 'milestone';
  readonly ordinal: string;
  /** Ordinal and title as printed on the heading, white space removed. */
  readonly heading: string;
  readonly title: string;
  /** The heading of the section it stands in (五、工作任务). */
  readonly parent?: string;
  readonly units: readonly NoticeUnit[];
  readonly deadline: NoticeDeadline;
  readonly timePoints: readonly TimePoint[];
  readonly targets: readonly NoticeTarget[];
  /** The text between the heading and the unit line (工作措施), lines joined. */
  readonly measures: string;
  readonly posting?: PostingCycle;
  readonly span: Span;
  /** Where the same section says the same once more, in all its words: those tellings are no tasks of their own. */
  readonly repeatedAt?: readonly Span[];
}

/** A standing duty listed under an actor (工作职责): shown on the ledger, owes nothing by itself. */
export interface NoticeDuty {
  readonly actor: string;
  readonly ordinal: string;
  readonly text: string;
  readonly span: Span;
}

/** Words that name another item of the same notice (五（一） · 第三部分 · 第（二）项). */
export interface NoticeReference extends Source {
  readonly text: string;
  /** Heading of the item meant, with its ordinals; absent where the notice has no such item. */
  readonly heading?: string;
}

/**
 * Where the numbering of the items below one heading breaks, at the item that shows it: ordinals before it are `missing` (the first and the last of them), its
 * own was `repeated`, or it stands behind a later one. `before` is the item it does not go with; absent where the list begins so.
 */
export interface NumberingBreak extends Source {
  readonly kind: 'missing' | 'repeated' | 'outOfOrder';
  readonly ordinal: string;
  readonly before?: Span;
  readonly missing: readonly string[];
}

/**
 * What became of a line, an item or a table row of a notice (去向): the first line of a `task` or a further `part` of it, the `heading` of a section or a table,
 * a standing `duty`, `head` and `foot` of the document, the list of its `annex`es, `text` that asks nobody for anything (说明), or `unread`.
 */
export type LineUse = 'task' | 'part' | 'heading' | 'duty' | 'head' | 'foot' | 'annex' | 'text' | 'unread';

/** A line, or the piece of one that begins with an item of its own, and what it was read as; `rule` names the stage of the reader that took it, or what was not read. */
export interface AccountedLine extends Source {
  readonly as: LineUse;
}

/**
 * Words of a file that its print does not show as the notice's own: `hidden` (隐藏文字), `deleted` in tracked changes, `white` on white, and `struck` out.
 * Struck out words stay in the text at `at`; the others are left out of it and stood there.
 */
export interface UnseenText {
  readonly how: 'hidden' | 'deleted' | 'white' | 'struck';
  readonly words: string;
  /** Offset into the text of the file. */
  readonly at: number;
}

export type FindingSeverity = 'error' | 'warning' | 'info';

/** Something about the notice that a person must look at. A code with parameters; worded outside the reader. */
export interface Finding {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** Absent when the finding is about something that is missing from the whole notice. */
  readonly span?: Span;
  /** 1-based line of the text, beside `span`. */
  readonly line?: number;
}

/** A value of the header or footer with its place; what it means stands in the notice's field of that name (an annex: one of `annexes`). */
export interface HeaderFooterValue extends Source {
  readonly field: 'title' | 'issuer' | 'documentNumber' | 'addressees' | 'issueDate' | 'annex' | 'printedBy' | 'printedOn';
  readonly text: string;
}

/** What a notice says, each value with its place. Dates are `YYYY-MM-DD`. */
export interface Notice {
  readonly title?: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly addressees: readonly string[];
  readonly issueDate?: string;
  readonly annexes: readonly string[];
  /** 印发机关 and 印发日期, from the printing line at the end. */
  readonly printedBy?: string;
  readonly printedOn?: string;
  /** Where the values of the header and footer were read. */
  readonly headerAndFooter: readonly HeaderFooterValue[];
  readonly tasks: readonly NoticeTask[];
  readonly duties: readonly NoticeDuty[];
  readonly references: readonly NoticeReference[];
  readonly numbering: readonly NumberingBreak[];
  /** Every line that holds words, once, in the order of the text. */
  readonly account: readonly AccountedLine[];
  /** What its own words show to be wrong with it. */
  readonly findings: readonly Finding[];
}
