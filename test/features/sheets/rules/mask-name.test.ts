import fc from 'fast-check';
import { maskName } from '../../../../features/sheets/rules/mask-name';

test.each([
  ['张三', '张*', '张*'],
  ['张小三', '张*三', '张**'],
  ['欧阳小三', '欧阳*三', '欧阳**'],
  ['欧阳', '欧*', '欧*'],
  ['岩温·香', '岩**香', '岩***'],
  [' 李 四 ', '李*', '李*'],
  ['王', '*', '*'],
  ['', '*', '*'],
])('%s is %s, or %s', (name, fuller, less) => {
  expect([maskName(name, 'surnameAndLast'), maskName(name, 'surname')]).toEqual([fuller, less]);
});

test('the whole name is never shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('张', '欧', '阳', '三', '·', '𠮷'), minLength: 1, maxLength: 6 }), (name) => {
      for (const form of ['surnameAndLast', 'surname'] as const) {
        expect(maskName(name, form)).toContain('*');
        expect(maskName(name, form)).not.toContain(name);
      }
    }),
  );
});
