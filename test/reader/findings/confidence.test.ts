import { CONFIDENCE_CASES } from './cases/confidence';
import { codesOfCase } from './support/notice-of';

it.each(CONFIDENCE_CASES)('$code speaks where it should, and is silent beside it', (one) => {
  const { inSpeaking, inSilent } = codesOfCase(one);
  expect(inSpeaking).toContain(one.code);
  expect(inSilent).not.toContain(one.code);
});
