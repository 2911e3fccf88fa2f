import fc from 'fast-check';
import { groupNames, hasUnique } from '../../../../features/sheets/rules/group-names';

test('a group in which each masked name stands for several shows them', () => {
  expect(groupNames(['张小三', '张大三', '李四', '李五'])).toEqual({
    form: 'surnameAndLast',
    names: ['张*三', '张*三', '李*', '李*'],
    isReduced: false,
  });
});

test('where one would be unique, less is shown of all, and then nothing', () => {
  expect(groupNames(['张小三', '张大四', '李四', '李五'])).toEqual({
    form: 'surname',
    names: ['张**', '张**', '李*', '李*'],
    isReduced: true,
  });
  expect(groupNames(['张小三', '李四', '李五'])).toEqual({ names: [], isReduced: true });
  expect(groupNames([])).toEqual({ names: [], isReduced: false });
});

test('what is shown never points at one person', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('张三', '张小三', '张大三', '李四', '李小四', '王五')), (names) => {
      const shown = groupNames(names);
      expect(hasUnique(shown.names)).toBe(false);
      expect([0, names.length]).toContain(shown.names.length);
    }),
  );
});
