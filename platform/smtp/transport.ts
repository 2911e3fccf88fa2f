import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import type Connection from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';

/**
 * How the way to the mail server is guarded (`SMTP_TLS`). `required`: encrypted, certificate checked, unless the server is on this machine. `unverified`:
 * encrypted, any certificate. `optional`: encrypted where the server offers it.
 */
export type TlsPolicy = 'required' | 'unverified' | 'optional';

export interface MailSettings {
  /** `smtp://user:password@host:port`, `smtps://…`; further options of the connection as its query. */
  readonly smtpUrl: string;
  /** `required` unless it is given. */
  readonly smtpTls?: TlsPolicy | undefined;
  /** A file of certificates (PEM) that are trusted beside the usual ones. */
  readonly smtpCaFile?: string | undefined;
}

export interface Transport {
  readonly options: Connection.Options;
  readonly auth?: Connection.AuthenticationType;
  /** `host:port`, as it may be shown: no user, no password. */
  readonly server: string;
  /** What the settings give up on the way to a server that is not on this machine. */
  readonly weakness?: 'unverified' | 'plain';
  /** The text without the login, however the server gives it back. */
  readonly withoutSecrets: (text: string) => string;
}

const isThisMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** Takes user name and password out of a text: as they are, in Base64, and as AUTH PLAIN and the address carry them. */
function remover(user: string, pass: string): (text: string) => string {
  if (pass === '') return (text) => text;
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const forms = [pass, encodeURIComponent(pass), base64(pass), base64(`\0${user}\0${pass}`), base64(`${user}\0${user}\0${pass}`)];
  const secrets = [...new Set(forms)].sort((one, other) => other.length - one.length);
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}

function certificatesIn(file: string): string {
  try {
    const pem = readFileSync(file, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  } catch (error) {
    throw new Error(`环境变量 SMTP_CA_FILE 指的文件 ${file} 读不出来`, { cause: error });
  }
  throw new Error(`环境变量 SMTP_CA_FILE 指的文件 ${file} 里没有证书：应为 PEM，以 -----BEGIN CERTIFICATE----- 开头`);
}

/** Reads the settings of the way to the mail server. Throws when the file of certificates cannot be read. */
export function transportOf({ smtpUrl, smtpTls: tls = 'required', smtpCaFile: caFile }: MailSettings): Transport {
  const { auth, ...given } = parseConnectionUrl(smtpUrl) as Connection.Options & { auth?: Connection.AuthenticationType };
  const { host = 'localhost', secure = false } = given;
  const port = given.port ?? (secure ? 465 : 587);
  const isLocal = isThisMachine(host);
  const isUnverified = tls === 'unverified' || given.tls?.rejectUnauthorized === false;
  const mayBePlain = !secure && !isLocal && tls === 'optional';
  const { user = '', pass = '' } = (auth ?? {}) as { readonly user?: string; readonly pass?: string };
  const weakness = mayBePlain ? 'plain' : isUnverified && !isLocal ? 'unverified' : undefined;
  return {
    options: {
      ...given,
      host,
      port,
      ...(!secure && !isLocal && !mayBePlain && { requireTLS: true }),
      tls: {
        ...given.tls,
        ...(isUnverified && { rejectUnauthorized: false }),
        ...(caFile !== undefined && { ca: [...rootCertificates, certificatesIn(caFile)] }),
      },
    },
    ...(auth && { auth }),
    server: `${host}:${port}`,
    ...(weakness && { weakness }),
    withoutSecrets: remover(user, pass),
  };
}
