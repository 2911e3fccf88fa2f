import type { SignInMailer } from '../use-cases/sign-in-repository';

const NAME = '督办系统';

/** Hands one letter to the mail server at once; rejects when it is not taken. */
export type SendMail = (mail: {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}) => Promise<void>;

const textOf = ({ toName, url, validMinutes }: { toName: string; url: string; validMinutes: number }): string => `${toName}同志：

请打开下面的链接，在页面上点“登录”，即可进入${NAME}：

${url}

链接 ${validMinutes} 分钟内有效，只能用一次。如果不是您本人要登录，不用理会这封信。

本系统不得处理涉密信息。
`;

/** Letters with sign-in links (登录链接), straight to the mail server: they are no reminders and wait for no slot. */
export const signInMailer = (sendMail: SendMail): SignInMailer => ({
  send: (letter) =>
    sendMail({
      to: { name: letter.toName, address: letter.toAddress },
      subject: `登录${NAME}的链接`,
      text: textOf(letter),
    }),
});
