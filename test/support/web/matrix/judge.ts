import type { Met } from './answers';
import { EXPECTED, isExpected, READERS, SIGNED_IN } from './expected';
import type { Reader } from './readers';
import { actionOf, generalOf, nameOf, type Route } from './routes';
import { RELATIONS, type SubjectUnit } from './subjects';

const relation = ({ place }: Pick<Reader, 'place'>, unit: SubjectUnit) => RELATIONS[place][unit];

type Who = Pick<Reader, 'duty' | 'place'>;

/** Whether a reader may know of a unit's business. */
export const reads = (reader: Who, unit: SubjectUnit): boolean => isExpected(READERS, reader.duty, relation(reader, unit));

/** How a route must meet a reader who asks about a unit's business, or about all of it. One that asks for no action and is not known to need none lets nobody in. */
export function expectedMet(route: Route, reader: Who, unit?: SubjectUnit): Met {
  const general = generalOf(route);
  if (general !== undefined) return isExpected(EXPECTED[general] ?? {}, reader.duty, 'all') ? 'letIn' : 'forbidden';
  const action = actionOf(route);
  if (action === undefined && !SIGNED_IN.has(nameOf(route))) return 'forbidden';
  if (unit === undefined) return 'letIn';
  if (!reads(reader, unit)) return 'absent';
  return action === undefined || isExpected(EXPECTED[action] ?? {}, reader.duty, relation(reader, unit)) ? 'letIn' : 'forbidden';
}

/** Whether a route met a reader as it must. A general one is asked for a thing that nobody has: whoever may ask is told that it is not there. */
export const isRight = (met: Met, expected: Met, route: Route): boolean =>
  met === expected || (expected === 'letIn' && met === 'absent' && generalOf(route) !== undefined);
