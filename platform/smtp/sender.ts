import addressparser from 'nodemailer/lib/addressparser';
import { isSingleAddress, plainName } from './address';

/** Whom the letters come from: a name, perhaps empty, and a bare address. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Reads `督办系统 <duban@example.gov.cn>`, or a bare address. Throws when it is not one valid address; `variable` is where it stands. */
export function readSender(from: string, variable: 'MAIL_FROM' | 'MAIL_REPLY_TO' = 'MAIL_FROM'): Sender {
  const [sender] = addressparser(from, { flatten: true });
  if (!sender?.address || !isSingleAddress(sender.address)) throw new Error(`${variable} 不是一个有效的邮箱地址：${JSON.stringify(from)}`);
  return { name: plainName(sender.name ?? ''), address: sender.address };
}
