import { generateSync } from 'otplib';
import type { County } from './county';
import type { Person } from './person';

const PASSWORD = '青山不改绿水长流十里';

/** Asks for a link on the sign-in page, and signs in with the one in the letter. */
export async function signInByLetter(person: Person, county: County, address: string): Promise<void> {
  await person.fill('邮箱', address);
  await person.press('发送登录链接');
  await person.sees('请查收邮件');
  await person.open(await county.letter(address, '登录'));
  await person.follow(/sign-in/);
  await person.press('登录');
}

/** Whoever comes for the first time with a duty that a link alone does not do for: a password, and codes from an app. */
export async function setPasswordAndCode(person: Person): Promise<void> {
  await person.sees('设置密码和验证码');
  await person.unfold('扫不了码，手工输入');
  const secret = (await person.page.locator('code').innerText()).replaceAll(' ', '');
  await person.fill('密码', PASSWORD);
  await person.fill('再填一次', PASSWORD);
  await person.fill('手机上显示的 6 位验证码', generateSync({ secret }));
  await person.press('保存');
  await person.sees('记下恢复码');
  await person.follow('已经记下，继续');
}
