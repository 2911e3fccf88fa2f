import { createTransport } from 'nodemailer';
import type { SignInMailer } from '../use-cases/sign-in-repository';
import { isSingleAddress, plainName } from '../../../platform/smtp/address';

const NAME = '督办系统';

const textOf = ({ toName, url, validMinutes }: { toName: string; url: string; validMinutes: number }): string => `${toName}同志：

请打开下面的链接，在页面上点“登录”，即可进入${NAME}：

${url}

链接 ${validMinutes} 分钟内有效，只能用一次。如果不是您本人要登录，不用理会这封信。

本系统不得处理涉密信息。
`;

/** Letters with sign-in links, straight to the mail server: they are no reminders and wait for no slot. */
export function createSignInMailer({
  smtpUrl,
  from,
}: {
  readonly smtpUrl: string;
  readonly from: string;
}): SignInMailer & { close(): void } {
  const transport = createTransport(smtpUrl, { from });
  return {
    async send(letter) {
      if (!isSingleAddress(letter.toAddress)) throw new Error('the account has no address a letter can go to');
      await transport.sendMail({
        to: { name: plainName(letter.toName), address: letter.toAddress },
        subject: `登录${NAME}的链接`,
        text: textOf(letter),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
