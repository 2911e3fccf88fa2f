import type { Obligation } from '../../../core/obligation/obligation';
import { at, day } from './state-calendar';

/** An open result of 2023-09-30, issued with the county's notice, with whatever the test is about. */
export const anObligation = (over: Partial<Obligation> = {}): Obligation => ({
  id: 'o1',
  assignmentId: 'a1',
  unitId: 'u1',
  kind: 'result',
  key: 'result:9-30',
  state: 'open',
  deadlineDay: day('2023-09-30'),
  deadlineVersion: 1,
  activeSinceMs: at('2023-03-17 15:00'),
  recordedRungs: [],
  ...over,
});
