import { namesOf } from '../../../../core/directory/unit-forms';
import type { Unit } from '../../../../core/directory/unit';
import { owesBesideReceipt, type TaskUnit } from '../task-unit';
import { USUAL_SUPPLIER, WORDS_OF_ANY_UNIT } from './vocabulary';

const ownWords = (name: string): string => name.replace(WORDS_OF_ANY_UNIT, '');

/** Who supplies the roster (清册): the units that the notice's words for the supplier name, else the tax bureau. */
function suppliersOf(supplier: string | undefined, units: readonly TaskUnit[]): ReadonlySet<Unit> {
  const named = (word: string): readonly Unit[] =>
    word === '' ? [] : units.filter(({ unit }) => namesOf(unit).some((name) => ownWords(name).includes(word))).map(({ unit }) => unit);
  const byWords = named(ownWords(supplier ?? ''));
  return new Set(byWords.length > 0 ? byWords : named(USUAL_SUPPLIER));
}

/**
 * Each unit's part in a monthly public posting (公示): its supplier owes the roster, townships and farms the posting, all others nothing; nobody owes a report
 * beside it. (notice 五（三）; domain.md §3)
 */
export function postingPart(supplier: string | undefined, units: readonly TaskUnit[]): (one: TaskUnit) => 'roster' | 'posting' | undefined {
  const suppliers = suppliersOf(supplier, units.filter(owesBesideReceipt));
  return (one) => {
    if (suppliers.has(one.unit)) return 'roster';
    const posts = one.unit.kind === 'township' || one.unit.kind === 'farm';
    return posts && owesBesideReceipt(one) ? 'posting' : undefined;
  };
}
