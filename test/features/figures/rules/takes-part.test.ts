import type { Unit, UnitKind } from '../../../../core/directory/unit';
import { takesPart } from '../../../../features/figures/rules/takes-part';

const unit = (id: string, kind: UnitKind, parentId?: string): Unit => ({
  id,
  code: id,
  name: id,
  kind,
  aliases: [],
  ...(parentId !== undefined && { parentId }),
});

test.each<[string, Unit, boolean]>([
  ['a township that the notice names', unit('t1', 'township'), true],
  ['a village of it', unit('v1', 'village', 't1'), true],
  ['an inner office of it', unit('s1', 'section', 't1'), false],
  ['a township that it does not name', unit('t2', 'township'), false],
  ['a village of that one', unit('v2', 'village', 't2'), false],
  ['a bureau that it names', unit('tax', 'bureau'), false],
])('%s', (_, one, expected) => {
  expect(takesPart(one, ['t1', 'tax'])).toBe(expected);
});
