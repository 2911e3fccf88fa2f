import { WHOLE } from '../../../figures/rules/progress/rate';
import {
  COUNTED_KINDS,
  type CountedKind,
  type Formula,
  type Indicator,
  type Points,
  SCORED_KINDS,
  type ScoredKind,
  type ScoreList,
} from './score-list';

/** An indicator as it was written, before anybody knows whether it is one. */
export interface DraftIndicator extends Pick<Indicator, 'key' | 'title' | 'clause' | 'weight' | 'cap'> {
  readonly appliesTo: readonly string[];
  readonly formula: {
    readonly kind: string;
    readonly full?: number | undefined;
    readonly of?: readonly string[] | undefined;
    readonly perLate?: number | undefined;
    readonly perOpen?: number | undefined;
  };
}

export interface DraftList {
  readonly total: Points;
  readonly indicators: readonly DraftIndicator[];
}

/** What is wrong with a list: of an indicator (`title` names it, or its key where it has none), or of the whole. `found` is what was written. */
export type ListProblem =
  | { readonly kind: 'noIndicators' }
  | { readonly kind: 'total'; readonly found: number }
  | {
      readonly kind: 'unknownFormula' | 'unknownUnits' | 'unknownObligation';
      readonly title: string;
      readonly found: string;
    }
  | {
      readonly kind: 'noKey' | 'doubledKey' | 'noTitle' | 'doubledTitle' | 'noClause' | 'noUnits' | 'noObligations' | 'deduction';
      readonly title: string;
    }
  | { readonly kind: 'weight' | 'capBelowZero' | 'full'; readonly title: string; readonly found: number }
  | { readonly kind: 'capBelowWeight'; readonly title: string; readonly cap: Points; readonly weight: Points }
  | { readonly kind: 'sum'; readonly units: ScoredKind; readonly sum: Points; readonly total: Points };

const isOneOf = <T extends string>(known: readonly T[], text: string): text is T => (known as readonly string[]).includes(text);
const isPoints = (value: number | undefined): value is Points => value !== undefined && Number.isSafeInteger(value) && value >= 0;
/** Above it a list is a slip of the keyboard: products with any count of persons stay whole numbers. */
const MOST_POINTS: Points = 1_000_000;
/** Ten times the whole. */
const MOST_FULL = 10 * WHOLE;

function formulaOf({ formula }: DraftIndicator, title: string): Formula | readonly ListProblem[] {
  const { kind, full = NaN, of = [], perLate, perOpen } = formula;
  if (kind === 'byHand') return { kind };
  if (kind === 'rate')
    return Number.isSafeInteger(full) && full > 0 && full <= MOST_FULL ? { kind, full } : [{ kind: 'full', title, found: full }];
  if (kind !== 'inTime' && kind !== 'deduction') return [{ kind: 'unknownFormula', title, found: kind }];
  const known = of.filter((one): one is CountedKind => isOneOf(COUNTED_KINDS, one));
  const problems: ListProblem[] = of
    .filter((one) => !isOneOf(COUNTED_KINDS, one))
    .map((found) => ({ kind: 'unknownObligation', title, found }));
  if (of.length === 0) problems.push({ kind: 'noObligations', title });
  if (kind === 'inTime') return problems.length > 0 ? problems : { kind, of: known };
  if (!isPoints(perLate) || !isPoints(perOpen) || perLate + perOpen === 0) return [...problems, { kind: 'deduction', title }];
  return problems.length > 0 ? problems : { kind, of: known, perLate, perOpen };
}

function pointsProblems({ weight, cap }: DraftIndicator, title: string): ListProblem[] {
  const problems: ListProblem[] = [];
  if (!isPoints(weight) || weight === 0 || weight > MOST_POINTS) problems.push({ kind: 'weight', title, found: weight });
  if (!Number.isSafeInteger(cap) || cap < 0) problems.push({ kind: 'capBelowZero', title, found: cap });
  else if (cap < weight || cap > MOST_POINTS) problems.push({ kind: 'capBelowWeight', title, cap, weight });
  return problems;
}

function indicatorOf(draft: DraftIndicator): { readonly problems: readonly ListProblem[]; readonly indicator?: Indicator } {
  const title = draft.title === '' ? draft.key : draft.title;
  const problems: ListProblem[] = pointsProblems(draft, title);
  if (draft.key === '') problems.push({ kind: 'noKey', title });
  if (draft.title === '') problems.push({ kind: 'noTitle', title });
  if (draft.clause === '') problems.push({ kind: 'noClause', title });
  if (draft.appliesTo.length === 0) problems.push({ kind: 'noUnits', title });
  const appliesTo = draft.appliesTo.filter((one): one is ScoredKind => isOneOf(SCORED_KINDS, one));
  for (const found of draft.appliesTo) if (!isOneOf(SCORED_KINDS, found)) problems.push({ kind: 'unknownUnits', title, found });
  const formula = formulaOf(draft, title);
  if (!('kind' in formula)) return { problems: [...problems, ...formula] };
  const { key, clause, weight, cap } = draft;
  return { problems, indicator: { key, title: draft.title, clause, appliesTo, weight, cap, formula } };
}

/** What belongs to more than one indicator: keys, titles of one kind of units, and the sum of the weights of each kind that has any. */
function togetherProblems({ total, indicators }: DraftList): ListProblem[] {
  const problems: ListProblem[] = [];
  indicators.forEach((one, at) => {
    const before = indicators.slice(0, at);
    if (before.some(({ key }) => key === one.key)) problems.push({ kind: 'doubledKey', title: one.title });
    const shares = ({ appliesTo }: DraftIndicator): boolean => appliesTo.some((kind) => one.appliesTo.includes(kind));
    if (before.some((other) => other.title === one.title && shares(other))) problems.push({ kind: 'doubledTitle', title: one.title });
  });
  for (const units of SCORED_KINDS) {
    const own = indicators.filter(({ appliesTo }) => appliesTo.includes(units));
    const sum = own.reduce((points, { weight }) => points + weight, 0);
    if (own.length > 0 && sum !== total) problems.push({ kind: 'sum', units, sum, total });
  }
  return problems;
}

/** The list, or everything that is wrong with it, each naming its indicator: nothing is taken that cannot be worked out, and no weight is lost or counted twice. */
export function checkList(draft: DraftList): { readonly list: ScoreList } | { readonly problems: readonly ListProblem[] } {
  const { total, indicators } = draft;
  const read = indicators.map(indicatorOf);
  const problems: ListProblem[] = [
    ...(indicators.length === 0 ? [{ kind: 'noIndicators' } as const] : []),
    ...(isPoints(total) && total > 0 && total <= MOST_POINTS ? [] : [{ kind: 'total', found: total } as const]),
    ...read.flatMap((one) => one.problems),
    ...togetherProblems(draft),
  ];
  const known = read.flatMap(({ indicator }) => (indicator ? [indicator] : []));
  return problems.length > 0 ? { problems } : { list: { total, indicators: known } };
}
