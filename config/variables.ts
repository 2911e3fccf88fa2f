import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

const isUrl = (text: string, ...protocols: string[]): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port: given } = new URL(text);
  return protocols.includes(protocol) && hostname !== '' && given !== '0';
};

const url = (expected: string, ...protocols: string[]) => z.string().refine((text) => isUrl(text, ...protocols), expected);
const text = (expected: string) => z.string().refine((value) => value.trim() !== '', expected);
const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
const port = (expected: string) => z.string().refine(isPort, expected).transform(Number);

const PUBLIC_URL = '应为别人打开督办所用的网址，形如 https://duban.example.gov.cn';

/** What is wrong with the address that letters and links begin with. The pages stand at the root of their address, so it has nothing behind its host. */
function publicUrlFault(value: string): string | undefined {
  if (!isUrl(value, 'http:', 'https:')) return PUBLIC_URL;
  const { username, password, pathname, search, hash } = new URL(value);
  if (username !== '' || password !== '') return `${PUBLIC_URL}，里面不能有用户名和密码`;
  if (search !== '' || hash !== '' || /[?#]/.test(value)) return `${PUBLIC_URL}，后面不能带 ? 或 # 之后的部分`;
  if (!/^\/*$/.test(pathname)) return `${PUBLIC_URL}，不能带路径“${pathname}”：督办只能放在网址的根上，请给它单独的域名或端口`;
  return undefined;
}

const publicUrl = z.string().transform((value, context) => {
  const message = publicUrlFault(value.trim());
  if (message === undefined) return new URL(value.trim()).origin;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** The contents of a PEM file, by its path. */
const pemFile = (expected: string) =>
  z.string().transform((path, context): Uint8Array => {
    let bytes: Buffer | undefined;
    try {
      bytes = readFileSync(path);
    } catch {
      // Told below, together with a file that holds something else.
    }
    if (bytes?.includes('-----BEGIN ')) return bytes;
    context.addIssue({ code: 'custom', message: `应为${expected}的文件（PEM 格式）的路径，该文件${bytes ? '不是 PEM 格式' : '读不出来'}` });
    return z.NEVER;
  });

const POSTGRES = '应为 PostgreSQL 的地址，形如 postgres://用户:密码@主机:5432/数据库';
const TEMPORAL = '应为 Temporal 的地址，形如 主机:7233';
const PORT = '应为 1–65535 的端口号';

/** A bare address, or a name with the address in angle brackets; nothing that could start a further header line. */
const MAILBOX = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** An address, or a net as `address/bits`; never a net of all addresses, nor IPv6 with a zone or an IPv4 address in it. */
function isNet(text: string): boolean {
  const [address = '', bits = '1', ...more] = text.split('/');
  const mostBits = BITS[isIP(address)];
  if (mostBits === undefined || more.length > 0 || /%|:.*\./.test(address)) return false;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= mostBits;
}

const RATE_SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600 };

/** Every variable of the environment that the product reads: what it must look like, in the words of the message when it does not. */
export const variables = {
  DATABASE_URL: url(POSTGRES, 'postgres:', 'postgresql:'),
  DATABASE_OWNER_URL: url(`${POSTGRES}，用拥有数据库的角色`, 'postgres:', 'postgresql:'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^(?:[^\s:/@?#[\]]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/, TEMPORAL)
    .refine((value) => isPort(value.slice(value.lastIndexOf(':') + 1)), TEMPORAL),
  TEMPORAL_NAMESPACE: text('应为 Temporal 的命名空间，不能为空'),
  TEMPORAL_API_KEY: text('应为 Temporal 的 API 密钥，不能为空'),
  TEMPORAL_TLS: z.enum(['true', 'false', '1', '0'], '应为 true 或 false').transform((value) => value === 'true' || value === '1'),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: pemFile('签发 Temporal 服务器证书的 CA 证书'),
  TEMPORAL_TLS_CLIENT_CERT_PATH: pemFile('督办连接 Temporal 所用的证书'),
  TEMPORAL_TLS_CLIENT_KEY_PATH: pemFile('督办连接 Temporal 所用证书的私钥'),
  TEMPORAL_TLS_SERVER_NAME: text('应为 Temporal 服务器证书上的名称'),
  TEMPORAL_TASK_QUEUE: text('应为 Temporal 的任务队列名，不能为空'),
  WORKFLOW_BUNDLE: text('应为打包好的工作流文件的路径'),
  SMTP_URL: url('应为发信服务器的地址，形如 smtp://用户:密码@主机:25（加密用 smtps://）', 'smtp:', 'smtps:'),
  MAIL_FROM: z.string().regex(MAILBOX, '应为一个发信地址，形如 督办系统 <duban@example.gov.cn>'),
  MAIL_REPLY_TO: z.string().regex(MAILBOX, '应为收取回信的一个地址，形如 督办岗 <duban@example.gov.cn>'),
  MAIL_RATE: z
    .string()
    .regex(/^[1-9]\d{0,6}(?:\/(?:s|min|h))?$/, '应为最多发信的快慢，形如 60（每分钟 60 封）、2/s、600/h')
    .transform((text) => {
      const [count = '', unit = 'min'] = text.split('/');
      return Number(count) / (RATE_SECONDS[unit] ?? 60);
    }),
  SMTP_TLS: z.enum(
    ['required', 'unverified', 'optional'],
    '应为 required（加密并验证证书）、unverified（加密，不验证证书）、optional（对方支持才加密）之一',
  ),
  SMTP_CA_FILE: text('应为另行信任的证书文件（PEM）的路径'),
  INBOX_PORT: port(PORT),
  INBOX_DIR: text('应为内置收件箱存放信件的目录'),
  HOST: z.string().regex(/^[\w.:-]+$/, '应为监听的地址，不带 http:// 和端口，形如 127.0.0.1 或 0.0.0.0'),
  PORT: port(PORT),
  PDF_FONT: text('应为中文字体文件的路径；一个文件里有几种字体的，后面加 # 和字体名，形如 /fonts/Songti.ttc#STSongti-SC-Regular'),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
    .refine(
      (nets) => nets.length > 0 && nets.every(isNet),
      '应为反向代理的地址或网段，用逗号隔开，形如 10.1.2.3, 10.8.0.0/16（不能是 /0：那样谁都能冒充别的地址）',
    ),
  PUBLIC_URL: publicUrl,
  SESSION_SECRET: z.string().min(32, '应为至少 32 个字符的随机文字'),
  SECOND_FACTOR: z.enum(
    ['none', 'office', 'all'],
    '应为 none（都用邮件链接登录）、office（只有单位人员用链接，其余用密码和验证码）、all（都用密码和验证码）之一',
  ),
  DUBAN_HOME: text('应为数据目录'),
  DUBAN_STATE_DIR: text('应为存放发信记号的目录，在数据库以外，不随数据库一起恢复'),
  LOG_LEVEL: z.enum(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    '应为 fatal、error、warn、info、debug、trace、silent 之一',
  ),
};

export type Variable = keyof typeof variables;

/** Variables whose values are never printed, and which may be given as a file instead (`NAME_FILE`). */
export const secrets: ReadonlySet<Variable> = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
  'SESSION_SECRET',
  'TEMPORAL_API_KEY',
]);
