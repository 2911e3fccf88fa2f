import vm from 'node:vm';

interface Compiled {
  (): unknown;
  readonly cachedDataRejected?: boolean;
}

const compiled = (code: string) => vm.compileFunction(code, [], { filename: 'a-case-of-the-harness.js' }) as Compiled;

test('a text is read once for its file, and a changed text anew, of the same length too', () => {
  expect(compiled('return 1')()).toBe(1);
  const again = compiled('return 1');
  expect(again.cachedDataRejected).toBe(false);
  expect(again()).toBe(1);
  expect(compiled('return 2')()).toBe(2);
});
