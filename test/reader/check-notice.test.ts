import { findingText, WORDED_FINDINGS } from '../../features/campaign/words/finding-text';
import { checkNotice } from '../../reader/check-notice';
import { readNotice } from '../../reader/read-notice';
import { ACCOUNT_CASES } from './findings/cases/account';
import { DATE_CASES } from './findings/cases/dates';
import { DOCUMENT_CASES } from './findings/cases/document';
import { FIGURE_CASES } from './findings/cases/figures';
import { NUMBERING_CASES } from './findings/cases/numbering';
import { CONFIDENCE_CASES } from './findings/cases/confidence';
import { REPEATED_CASES } from './findings/cases/repeated';
import { SECOND_LOOK_CASES } from './findings/cases/second-look';
import { UNIT_CASES } from './findings/cases/units';
import { UNSEEN_CASES } from './findings/cases/unseen-text';
import { calendar, codesOf, good, noticeOf } from './findings/support/notice-of';

const CASES = [
  ...UNIT_CASES,
  ...DATE_CASES,
  ...FIGURE_CASES,
  ...DOCUMENT_CASES,
  ...NUMBERING_CASES,
  ...CONFIDENCE_CASES,
  ...REPEATED_CASES,
  ...ACCOUNT_CASES,
  ...SECOND_LOOK_CASES,
  ...UNSEEN_CASES,
];

describe('findings', () => {
  it('a sound notice has none', () => {
    expect(codesOf(noticeOf([good, good]))).toEqual([]);
  });

  it('without a calendar and a directory their findings are left out', () => {
    expect(codesOf(noticeOf([{ ...good, deadline: '2024年6月30日前' }]), {})).toEqual([]);
  });

  it('each kind has its case, a sentence and a settlement', () => {
    expect([...WORDED_FINDINGS].sort()).toEqual(CASES.map(({ code }) => code).sort());
    for (const { code, speaks, context, unseen } of CASES) {
      const found = checkNotice(readNotice(speaks, unseen), speaks, context ?? { calendar }).find((finding) => finding.code === code);
      const words = found && findingText(found);
      expect(words?.sentence).toMatch(/。$/);
      expect(words?.sentence).not.toMatch(/undefined|NaN|“”/);
      expect(words?.settlement).toMatch(/。$/);
    }
  });
});
