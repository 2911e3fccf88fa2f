import type { MakeShortLetter } from '../../../core/mail/short-letter';
import { instantText } from '../../../core/words/days';
import type { TestComposer } from '../use-cases/send-test-letter';
import { TEST_SUBJECT } from '../words/status-words';

/** Words test letters (测试信). */
export const testComposer = (makeLetter: MakeShortLetter): TestComposer => ({
  subject: TEST_SUBJECT,
  compose: (letter) =>
    makeLetter({
      ...letter,
      subject: TEST_SUBJECT,
      heading: '测试信',
      said: `这是督办系统的测试信，${instantText(letter.atMs)} 由您本人在“运行情况”里发出。收到它，说明系统的信能送到您的邮箱。`,
      closing: ['不用回复，也不用办理什么。'],
    }),
});
