import { parseDay } from '../../../../core/calendar/civil-day';
import type { PostingEntry } from '../record-posting';

/** What stands in the fields of a row, or of the defaults above all rows; empty where it was left out. */
export interface TypedPosting {
  readonly manner: string;
  /** `YYYY-MM-DD` */
  readonly postedOn: string;
  readonly place: string;
  readonly handledBy: string;
}
export type PostingField = keyof TypedPosting;

/** A row of the table: a village, with what differs from the defaults. */
export interface TypedRow {
  readonly unitId: string;
  readonly typed: TypedPosting;
}

export type Manner = PostingEntry['manner'];
export const MANNERS = ['posted', 'readOut', 'nothing'] as const satisfies readonly Manner[];
/** A village that is left for later. */
export const NOT_YET = 'notYet';

/** What is wrong with a field of a row; without `unitId`, of the defaults that rows take it from. */
export interface FieldProblem {
  readonly unitId?: string;
  readonly field: PostingField;
  readonly is: 'missing' | 'unknown' | 'tooLong' | 'notADay';
}

export const POSTING_FIELDS: readonly PostingField[] = ['manner', 'postedOn', 'place', 'handledBy'];
/** Characters of a place and of a name. */
export const MOST_TEXT = { place: 60, handledBy: 30 } as const;

const isManner = (text: string): text is Manner => (MANNERS as readonly string[]).includes(text);

function problemOf(field: PostingField, { [field]: value, manner }: TypedPosting): FieldProblem['is'] | undefined {
  if (field === 'manner') return value === '' ? 'missing' : isManner(value) ? undefined : 'unknown';
  if (manner === 'nothing') return undefined;
  if (value === '') return 'missing';
  if (field === 'postedOn') return parseDay(value) === undefined ? 'notADay' : undefined;
  return value.length > MOST_TEXT[field] ? 'tooLong' : undefined;
}

const filledIn = (typed: TypedPosting, defaults: TypedPosting): TypedPosting => ({
  manner: typed.manner || defaults.manner,
  postedOn: typed.postedOn || defaults.postedOn,
  place: typed.place || defaults.place,
  handledBy: typed.handledBy || defaults.handledBy,
});

function entryOf({ manner, postedOn, place, handledBy }: TypedPosting): PostingEntry | undefined {
  if (!isManner(manner)) return undefined;
  return manner === 'nothing' ? { manner } : { manner, postedOn: parseDay(postedOn), place, handledBy };
}

export interface FilledRows {
  readonly entries: readonly { readonly unitId: string; readonly entry: PostingEntry }[];
  readonly problems: readonly FieldProblem[];
}

/**
 * Fills the defaults into every row that leaves a field out (全部同上); rows that are `NOT_YET` are left out. What is wrong with the defaults is said once, and not
 * again for each row that takes it.
 */
export function fillRows(defaults: TypedPosting, rows: readonly TypedRow[]): FilledRows {
  const ofDefaults = new Map<PostingField, FieldProblem>();
  const problems: FieldProblem[] = [];
  const entries: { unitId: string; entry: PostingEntry }[] = [];
  for (const { unitId, typed } of rows) {
    if (typed.manner === NOT_YET) continue;
    const filled = filledIn(typed, defaults);
    const wrong = POSTING_FIELDS.flatMap((field) => {
      const is = problemOf(field, filled);
      return is === undefined ? [] : [{ field, is }];
    });
    for (const { field, is } of wrong) {
      if (typed[field] === '') ofDefaults.set(field, { field, is });
      else problems.push({ unitId, field, is });
    }
    const entry = wrong.length === 0 ? entryOf(filled) : undefined;
    if (entry) entries.push({ unitId, entry });
  }
  return { entries, problems: [...ofDefaults.values(), ...problems] };
}
