import { LEAST_PASSWORD, MOST_PASSWORD, type PasswordFault } from '../rules/password-rules';

/** What is asked of a password, above its field. */
export const PASSWORD_HINT = `至少 ${LEAST_PASSWORD} 个字符，不能含姓名或邮箱，不能是常见的密码。可以用一句只有自己知道的话。`;

/** Why a password, or what came with it, was not taken. */
export const passwordFaults: Readonly<Record<PasswordFault | 'wrongCode' | 'wrongPassword' | 'different' | 'alreadySet', string>> = {
  tooShort: `密码太短，至少 ${LEAST_PASSWORD} 个字符`,
  tooLong: `密码太长，最多 ${MOST_PASSWORD} 个字符`,
  common: '这样的密码太常见，容易被猜到，请换一个',
  ofOwner: '密码里不能含自己的姓名或邮箱，请换一个',
  wrongCode: '验证码不对，请填手机上正在显示的 6 位数字；总是不对时，请校准手机时间',
  wrongPassword: '现在的密码不对',
  different: '两次填的密码不一样，请重新填写',
  alreadySet: '密码已经设过了',
};

/** Said alike whatever was wrong, so that nobody learns which addresses are known. */
export const NOT_SIGNED_IN = '邮箱、密码或验证码不对';
