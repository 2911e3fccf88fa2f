import { type CycleFacts, cycleStage, isPast, planCycle, type PlannedVillage } from '../../../../features/cycle/rules/plan-cycle';
import { at, clock, day } from '../../../support/rules/state-calendar';

const village = (unitId: string, state: PlannedVillage['state'] = 'owed', more: Partial<PlannedVillage> = {}): PlannedVillage => ({
  unitId,
  townshipId: `t${unitId[1]}`,
  state,
  isByRoster: false,
  ...more,
});
const facts = (over: Partial<CycleFacts> = {}): CycleFacts => ({
  kind: 'monthly',
  state: 'open',
  postingDueDay: day('2023-05-20'),
  villages: [village('v1'), village('v2')],
  villageChanges: { added: [], moved: [], over: [] },
  isRosterReported: false,
  isListed: false,
  owingTownshipIds: new Set(['t1', 't2']),
  excusedTownshipIds: new Set(),
  hasFigures: true,
  ...over,
});
const roster = (id: string, ...persons: number[]) => ({
  id,
  persons: persons.reduce((sum, one) => sum + one, 0),
  counts: persons.map((one, at) => ({ unitId: `v${at + 1}`, persons: one })),
});
const listed = (over: Partial<CycleFacts> = {}) => facts({ isListed: true, ...over });

test('nothing to do before the day: it looks again at midnight, when villages may begin and end', () => {
  const { step, nextMs = 0 } = planCycle(facts(), at('2023-05-02 09:00'));
  expect(step).toBeUndefined();
  expect(clock(nextMs)).toBe('2023-05-03 00:00');
});

test('at 24:00 of the 20th, a Saturday, who has not posted is listed; who reported or has an excuse is not', () => {
  expect(planCycle(facts(), at('2023-05-20 23:59')).step).toBeUndefined();
  const due = at('2023-05-21 00:00');
  expect(planCycle(facts(), due).step).toEqual({ kind: 'listMissing', unitIds: ['v1', 'v2'] });
  expect(planCycle(facts({ villages: [village('v1', 'posted'), village('v2')], owingTownshipIds: new Set(['t2']) }), due).step).toEqual({
    kind: 'listMissing',
    unitIds: ['v2'],
  });
  expect(planCycle(facts({ excusedTownshipIds: new Set(['t1', 't2']) }), due).step).toEqual({ kind: 'listMissing', unitIds: [] });
});

test('a roster makes the sheets: a village without payments has nothing to post', () => {
  const step = planCycle(facts({ roster: roster('r1', 12, 0) }), at('2023-05-19 10:00')).step;
  expect(step).toEqual({ kind: 'prepareSheets', rosterId: 'r1', nothing: ['v2'], owed: [], replaced: [] });
  expect(planCycle(facts({ roster: roster('r1', 12, 0), sheetsRosterId: 'r1' }), at('2023-05-19 10:00')).step).toBeUndefined();
});

test('a month without payments: no village owes anything, with or without counts', () => {
  const villages = [village('v1', 'nothing', { isByRoster: true }), village('v2', 'nothing', { isByRoster: true })];
  for (const empty of [roster('r1', 0, 0), { id: 'r1', persons: 0, counts: [] }])
    expect(planCycle(facts({ roster: empty }), at('2023-05-09')).step).toMatchObject({ nothing: ['v1', 'v2'] });
  const met = { kind: 'meetPostings', townshipIds: ['t1', 't2'] };
  expect(planCycle(facts({ villages, roster: roster('r1', 0, 0), sheetsRosterId: 'r1' }), at('2023-05-09')).step).toEqual(met);
});

test('a second roster with other figures replaces the sheets, and takes back what the first said of a village, not what a township recorded', () => {
  const villages = [village('v1', 'nothing', { isByRoster: true }), village('v2', 'nothing')];
  const step = planCycle(facts({ villages, roster: roster('r2', 5, 7), sheetsRosterId: 'r1' }), at('2023-05-15')).step;
  expect(step).toEqual({ kind: 'prepareSheets', rosterId: 'r2', nothing: [], owed: ['v1'], replaced: [] });
});

test('a roster on the 21st still makes sheets, and the list that was fixed stays', () => {
  const late = listed({ roster: roster('r1', 3, 4) });
  expect(planCycle(late, at('2023-05-21 10:00')).step).toMatchObject({ kind: 'prepareSheets', nothing: [] });
  expect(planCycle({ ...late, sheetsRosterId: 'r1' }, at('2023-05-21 10:00')).step).toEqual({ kind: 'draftBulletin' });
});

test.each([
  ['figures are there', {}, { kind: 'draftBulletin' }],
  ['nothing is counted', { hasFigures: false }, { kind: 'close', outcome: 'noFigures' }],
  ['its bulletin waits for a person', { bulletinState: 'submitted' }, undefined],
  ['its bulletin is issued', { bulletinState: 'issued' }, { kind: 'close', outcome: 'issued' }],
  ['its bulletin is given up', { bulletinState: 'discarded' }, { kind: 'close', outcome: 'discarded' }],
  ['pledges were asked for', { kind: 'pledges' }, { kind: 'close', outcome: 'complete' }],
] as const)('after the list, when %s', (_what, over, step) => {
  expect(planCycle(listed(over), at('2023-05-21 00:00')).step).toEqual(step);
});

test('a cycle that is over does nothing: a roster corrected after the bulletin changes neither', () => {
  expect(
    planCycle(listed({ state: 'closed', bulletinState: 'issued', roster: roster('r2', 9, 9), sheetsRosterId: 'r1' }), at('2023-06-02')),
  ).toEqual({});
});

test('it stands where its facts say, and a stage may be passed over', () => {
  const stages = [
    facts(),
    facts({ isRosterReported: true }),
    facts({ kind: 'annual' }),
    listed(),
    listed({ bulletinState: 'draft' }),
    listed({ state: 'closed' }),
  ].map(cycleStage);
  expect(stages).toEqual(['roster', 'posting', 'posting', 'drafting', 'approval', 'archived']);
  expect(isPast('drafting', 'roster')).toBe(true);
  expect(isPast('posting', 'posting')).toBe(false);
  expect(isPast('archived', 'approval')).toBe(true);
});

test('a later roster names the villages whose sheets it replaces, against the roster from which they were made', () => {
  const given = { roster: roster('r3', 12, 4), sheetsRosterId: 'r1', sheetsCounts: roster('r1', 12, 3).counts };
  expect(planCycle(facts(given), at('2023-05-19 10:00')).step).toMatchObject({
    kind: 'prepareSheets',
    replaced: [{ unitId: 'v2', townshipId: 't2', before: { persons: 3 }, after: { persons: 4 } }],
  });
});
