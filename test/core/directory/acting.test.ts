import { isActedForByDefault } from '../../../core/directory/acting';
import type { UnitKind } from '../../../core/directory/unit';

test.each<[UnitKind, string, boolean]>([
  ['village', '上坝村', true],
  ['section', '城乡居民医保股', true],
  ['section', '青山镇纪委监委', false],
  ['section', '派驻县税务局纪检组', false],
  ['section', '青山镇人大主席团', false],
  ['section', '青山人民法庭', false],
  ['township', '青山镇人民政府', false],
  ['bureau', '县医保局', false],
])('%s %s: acted for by the unit above %s', (kind, name, expected) => {
  expect(isActedForByDefault({ kind, name })).toBe(expected);
});
