import type { Unit } from './unit';

/** Organs that stand for themselves though they sit in a township: discipline, people's congress, courts and procuracies, the armed forces. */
const INDEPENDENT = /纪委|监委|监察|纪检|人大|政协|法院|法庭|检察|武装部/;

/**
 * Whether the unit above acts for this one (上级代办) where nobody has said: a unit for its inner offices, a township for its villages, nobody for an independent
 * organ. (domain.md §3)
 */
export const isActedForByDefault = ({ kind, name }: Pick<Unit, 'kind' | 'name'>): boolean =>
  kind === 'village' || (kind === 'section' && !INDEPENDENT.test(name));
