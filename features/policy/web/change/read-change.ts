import { AUDIENCES } from '../../../../core/policy/policy';
import type { Audience, Ladder, Policy, Rung, RungTime } from '../../../../core/policy/policy';
import { ladderFaults, type PolicyFault, validatePolicy } from '../../../../core/policy/validate-policy';
import { policyFaultSentence } from '../../../campaign/words/policy-fault-text';
import { type GeneralRules, partOf, type PartValue, type PolicyPart, withPart } from '../../rules/policy-part';
import { clockText } from '../../words/policy-words';

/** What stood in the fields of a form, by their names. */
export type Filled = Readonly<Record<string, string>>;

/** A part of a policy as a form gave it, and what is wrong with it, field by field. */
export interface ReadPart {
  readonly after: PartValue;
  readonly errors: Readonly<Record<string, string>>;
}

/** The numbers of the general rules, each a field of its own. */
export const NUMBERS = ['receiptWorkDays', 'reviewWorkDays', 'reworkWorkDays', 'reportDay', 'rosterDay'] as const;

/** Where each fault of the general rules is told. */
const FIELD_OF: Partial<Record<PolicyFault, string>> = {
  slotOutOfDay: 'slot',
  slotOutsideOfficeHours: 'slot',
  officeHoursOutOfRange: 'opens',
  receiptWorkDaysOutOfRange: 'receiptWorkDays',
  reviewWorkDaysOutOfRange: 'reviewWorkDays',
  reworkWorkDaysOutOfRange: 'reworkWorkDays',
  reportDayOutOfRange: 'reportDay',
  rosterDayOutOfRange: 'rosterDay',
};

const wholeNumber = (text = ''): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN);

/** A minute of the day from `08:30`. */
function minuteOf(text = ''): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
  return hours === '' || Number(minutes) > 59 ? NaN : Number(hours) * 60 + Number(minutes);
}

/** What the fields of a part begin with. */
export function fieldsOf(it: PartValue): Filled {
  if (it.part !== 'general') return {};
  const { slots, officeHours, countersignsFinal, ...days } = it.value;
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, String(days[name])]));
  const slot = slots.kind === 'workDay' ? clockText(slots.minute) : '';
  const sign = countersignsFinal ? { countersignsFinal: 'yes' } : {};
  return { slot, opens: clockText(officeHours.startMinute), closes: clockText(officeHours.endMinute), ...numbers, ...sign };
}

function readGeneral(filled: Filled, policy: Policy): ReadPart {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, wholeNumber(filled[name])])) as Record<(typeof NUMBERS)[number], number>;
  const value: GeneralRules = {
    slots: { kind: 'workDay', minute: minuteOf(filled['slot']) },
    officeHours: { startMinute: minuteOf(filled['opens']), endMinute: minuteOf(filled['closes']) },
    ...numbers,
    countersignsFinal: filled['countersignsFinal'] === 'yes',
  };
  const after: PartValue = { part: 'general', value };
  const errors: Record<string, string> = {};
  for (const fault of validatePolicy(withPart(policy, after))) errors[FIELD_OF[fault] ?? 'slot'] ??= policyFaultSentence(fault);
  return { after, errors };
}

/** A row of the form of a ladder: the rungs before the deadline, the one of its day, those after it; the number of a row that is new is empty. */
export interface RungRow {
  readonly side: 'before' | 'due' | 'after';
  /** `before-0`: begins the names of its fields. */
  readonly name: string;
  readonly count: string;
  readonly audiences: readonly string[];
}

const SPARE_ROWS = 2;
const MOST_ROWS = 62;
const sideOf = ({ at }: Rung): RungRow['side'] => (at.kind === 'workDaysBefore' ? 'before' : at.kind === 'deadline' ? 'due' : 'after');
const countOf = ({ at }: Rung): string => ('count' in at ? String(at.count) : '');

/** The rows with which the form of a ladder begins: those of its rungs, and some to fill in. */
export function rowsOf(ladder: Ladder): readonly RungRow[] {
  const rowsAt = (side: RungRow['side']): RungRow[] => {
    const rungs = ladder.filter((rung) => sideOf(rung) === side);
    const rows = rungs.map((rung) => ({ count: countOf(rung), audiences: rung.audiences }));
    const spare = side === 'due' ? 1 - rows.length : SPARE_ROWS;
    for (let added = 0; added < spare; added++) rows.push({ count: '', audiences: [] });
    return rows.map((row, at) => ({ ...row, side, name: `${side}-${at}` }));
  };
  return [...rowsAt('before'), ...rowsAt('due'), ...rowsAt('after')];
}

/** The rows as they came back. */
export const filledRows = (filled: Filled): readonly RungRow[] =>
  (['before', 'due', 'after'] as const).flatMap((side) =>
    Array.from({ length: side === 'due' ? 1 : MOST_ROWS }, (_, at) => `${side}-${at}`)
      .filter((name) => side === 'due' || filled[name] !== undefined)
      .map((name) => ({
        side,
        name,
        count: (filled[name] ?? '').trim(),
        audiences: AUDIENCES.filter((duty) => filled[`${name}-${duty}`] !== undefined),
      })),
  );

function rungOf({ side, count, audiences }: RungRow): Rung {
  const number = wholeNumber(count);
  const at: Record<RungRow['side'], [string, RungTime]> = {
    before: [`t-${number}`, { kind: 'workDaysBefore', count: number }],
    due: ['due', { kind: 'deadline' }],
    after: [`o+${number}`, { kind: 'workDaysAfter', count: number }],
  };
  const [id, time] = at[side];
  return { id, at: time, audiences: audiences as readonly Audience[] };
}

function readLadder(part: Exclude<PolicyPart, 'general'>, filled: Filled): ReadPart {
  // A row that goes to nobody is left out: so a rung is removed.
  const rows = filledRows(filled).filter(({ audiences }) => audiences.length > 0);
  const errors: Record<string, string> = {};
  const rungs: Rung[] = [];
  for (const row of rows) {
    const rung = rungOf(row);
    const [fault] = ladderFaults([rung]);
    const isTwice = rungs.some(({ id }) => id === rung.id);
    if (fault) errors[row.name] = policyFaultSentence(fault);
    else if (isTwice) errors[row.name] = policyFaultSentence('rungNamedTwice');
    else rungs.push(rung);
  }
  const place = ({ at }: Rung): number => ('count' in at ? (at.kind === 'workDaysBefore' ? -at.count : at.count) : 0);
  return { after: { part, value: rungs.sort((one, other) => place(one) - place(other)) }, errors };
}

/** Reads the form of one part; what is wrong is told by the bounds of policies (validate-policy.ts). */
export const readPartOf = (part: PolicyPart, filled: Filled, policy: Policy): ReadPart =>
  part === 'general' ? readGeneral(filled, policy) : readLadder(part, filled);

/** The rows to show: as they came back, or of the ladder in force. */
export const rowsToShow = (policy: Policy, part: Exclude<PolicyPart, 'general'>, filled: Filled | undefined): readonly RungRow[] => {
  if (filled) return filledRows(filled);
  const it = partOf(policy, part);
  return it.part === 'general' ? [] : rowsOf(it.value);
};
