import type { MakeShortLetter } from '../../../core/mail/short-letter';
import { NO_SECRETS } from '../../../core/words/secrecy';
import type { SignInComposer } from '../use-cases/sign-in-letter';

const NAME = '督办系统';
const SUBJECT = `登录${NAME}的链接`;

/** Words letters with sign-in links (登录邮件). The subject says nothing of the link: lists show it. */
export const signInComposer = (makeLetter: MakeShortLetter): SignInComposer => ({
  compose: ({ path, validMinutes, ...letter }) =>
    makeLetter({
      ...letter,
      subject: SUBJECT,
      heading: SUBJECT,
      said: `请打开下面的链接，在页面上点“登录”，即可进入${NAME}：`,
      link: { path },
      closing: [`链接 ${validMinutes} 分钟内有效，只能用一次。如果不是您本人要登录，不用理会这封信。`, `本系统${NO_SECRETS}。`],
    }),
});
