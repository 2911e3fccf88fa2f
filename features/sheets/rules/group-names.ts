import { type MaskForm, maskName } from './mask-name';

/** The masked names of a group (村民小组), in the order of the roster, and how much of each is shown; absent where every form would still point at somebody. */
export interface GroupNames {
  readonly form?: MaskForm;
  readonly names: readonly string[];
  /** A form was given up because a masked name was the only one of its kind in the group. */
  readonly isReduced: boolean;
}

const FORMS: readonly MaskForm[] = ['surnameAndLast', 'surname'];

/** Whether some name of these stands alone: who lives there knows whose it is. */
export function hasUnique(names: readonly string[]): boolean {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count.values()].includes(1);
}

/** What a sheet may show of the names of a group: the fullest form in which no masked name is unique, else no names at all, only their number. (domain.md §6) */
export function groupNames(names: readonly string[]): GroupNames {
  for (const [at, form] of FORMS.entries()) {
    const masked = names.map((name) => maskName(name, form));
    if (masked.length > 0 && !hasUnique(masked)) return { form, names: masked, isReduced: at > 0 };
  }
  return { names: [], isReduced: names.length > 0 };
}
