import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { HttpProblem } from '../../../api/http/problem';
import { id } from '../../../api/http/schemas';
import { type MailTestDatabase, sendTestLetter, type TestComposer } from '../use-cases/send-test-letter';
import { NO_ADDRESS } from '../words/status-words';

export const noAddress = (): HttpProblem => new HttpProblem(409, 'noAddress', NO_ADDRESS);

export const postMailTest = (sending: { readonly database: MailTestDatabase; readonly composer: TestComposer }) =>
  endpoint({
    method: 'post',
    path: '/api/mail-tests',
    tag: '系统',
    summary: '邮件测试：给本人登记的邮箱发一封测试信；前一封还没送出时答前一封的标识',
    authorisation: { general: 'testMail' },
    audit: 'writes through sendTestLetter',
    status: 202,
    response: z.object({ letterId: id }),
    async handle({ caller }) {
      const letterId = await sendTestLetter(sending, caller.actor);
      if (letterId === undefined) throw noAddress();
      return { letterId };
    },
  });
