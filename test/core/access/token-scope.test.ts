import { may, reachOf } from '../../../core/access/may';
import { actionsOfScopes, TOKEN_SCOPES } from '../../../core/access/token-scope';

const own = new Set(['u1']);
const duties = [{ duty: 'contact', unitIds: own, actingUnitIds: own }] as const;

test('a token may what its scopes say for its unit, and nothing else of what a contact may', () => {
  const recording = { duties, only: actionsOfScopes(['figures.record']) };
  expect([may('recordFigures', recording, 'u1'), may('recordFigures', recording, 'u2')]).toEqual([true, false]);
  expect([may('signFor', { duties }, 'u1'), may('signFor', recording, 'u1')]).toEqual([true, false]);
  const reading = { duties, only: actionsOfScopes(['figures.read']) };
  expect([may('recordFigures', reading, 'u1'), reachOf('readUnit', reading)]).toEqual([false, ['u1']]);
});

test('no scope lets a token decide anything: each reads or reports', () => {
  expect([...actionsOfScopes(TOKEN_SCOPES)].sort()).toEqual(['readUnit', 'recordFigures']);
});
