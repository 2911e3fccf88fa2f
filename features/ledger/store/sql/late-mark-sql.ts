import { type LateMark, MARKED } from '../../../../core/obligation/timing';

const oneOf = (values: readonly (string | boolean)[]): string =>
  values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ');

/** SQL for whether the report `r` has a mark, as the rule's data say. */
export const hasMark = (mark: LateMark): string => {
  const { timing, isFinal, states } = MARKED[mark];
  return `(r.timing = '${timing}' and r.is_final in (${oneOf(isFinal)}) and r.state in (${oneOf(states)}))`;
};
