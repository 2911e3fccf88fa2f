import { type AskingCycle, cycleAsks } from '../../../../../features/cycle/rules/board/cycle-asks';
import { day } from '../../../../support/rules/state-calendar';
import { holderOf } from '../../../../support/rules/holders';

const CYCLE: AskingCycle = {
  id: 'c',
  period: '2026-10',
  title: '公示',
  postingDueDay: day('2026-11-20'),
  rosterDueDay: day('2026-11-10'),
  rosterUnitIds: ['tax'],
  owed: { east: 3, west: 2 },
  toConfirm: [],
  rostersToConfirm: [],
  bulletin: { id: 'b', state: 'submitted' },
};
const asked = (cycle: AskingCycle, ...[duty, units]: Parameters<typeof holderOf>) =>
  cycleAsks([cycle], holderOf(duty, units)).map(({ kind }) => kind);

test('a township records its own villages, however many others there are', () => {
  expect(cycleAsks([CYCLE], holderOf('contact', ['east']))).toEqual([
    { kind: 'record', cycleId: 'c', period: '2026-10', title: '公示', villages: 3, dueDay: day('2026-11-20') },
  ]);
});

test('the tax bureau delivers while it owes the roster', () => {
  expect(asked(CYCLE, 'contact', ['tax'])).toEqual(['deliver']);
  expect(asked({ ...CYCLE, rosterUnitIds: [] }, 'contact', ['tax'])).toEqual([]);
});

test('who writes edits the draft and issues what is approved, who approves is asked in between', () => {
  const of = (state: 'draft' | 'submitted' | 'approved' | 'issued') => ({ ...CYCLE, bulletin: { id: 'b', state } });
  expect((['draft', 'submitted', 'approved', 'issued'] as const).map((state) => asked(of(state), 'office'))).toEqual([
    ['edit'],
    [],
    ['issue'],
    [],
  ]);
  expect(asked(of('submitted'), 'approver')).toEqual(['approve']);
});

test('a late entry is asked of everybody who may confirm it but who made it', () => {
  const toConfirm = [
    { townshipId: 'east', accountId: 'a1' },
    { townshipId: 'west', accountId: 'a2' },
  ];
  const waiting = { ...CYCLE, owed: {}, bulletin: undefined, toConfirm };
  const one = { kind: 'confirm', cycleId: 'c', period: '2026-10', title: '公示', villages: 1, isRoster: false };
  expect(cycleAsks([waiting], holderOf('deputy', ['east']), 'a3')).toEqual([one]);
  expect(cycleAsks([waiting], holderOf('contact', ['east']), 'a1')).toEqual([]);
  expect(cycleAsks([waiting], holderOf('office'), 'a4')).toEqual([{ ...one, villages: 2 }]);
});

test('a late entry of a roster is asked of the office, and of nobody else; not of who made it', () => {
  const rostersToConfirm = [{ unitId: 'tax', accountId: 'a1', personId: 'p1' }];
  const waiting = { ...CYCLE, owed: {}, rosterUnitIds: [], bulletin: undefined, rostersToConfirm };
  const one = { kind: 'confirm', cycleId: 'c', period: '2026-10', title: '公示', villages: 0, isRoster: true };
  expect(cycleAsks([waiting], holderOf('reviewer'), 'a4')).toEqual([one]);
  expect(cycleAsks([waiting], holderOf('office'), 'a1')).toEqual([]);
  expect(cycleAsks([waiting], holderOf('deputy', ['tax']), 'a3')).toEqual([]);
});
