import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { generateSecret, generateURI, verifySync } from 'otplib';

const ISSUER = '督办系统';
/** A phone's clock may be off by one code. */
const TOLERANCE_SECONDS = 30;
const CODE = /^\d{6}$/;
const RECOVERY_CODES = 10;
/** Letters and digits that are not taken for one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const RECOVERY_LENGTH = 10;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Ten characters of 32 kinds: 50 bits, too many to try out. */
const recoveryCode = (): string => Array.from(randomBytes(RECOVERY_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');

/**
 * Passwords by argon2id (the library's parameters: 19 MiB, two passes), codes of an app by TOTP (RFC 6238). Secrets of codes are sealed with a key made from
 * the instance's own secret, so that a copy of the database alone is worth nothing.
 */
export function credentialsOf(instanceSecret: string) {
  const key = Buffer.from(hkdfSync('sha256', instanceSecret, '', 'duban code secrets', 32));
  // Compared with where there is no password, so that the time of an answer does not tell.
  const nobodys = hash(randomBytes(16).toString('hex'));
  return {
    hashPassword: (password: string): Promise<string> => hash(password),
    async isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
      const matches = await verify(passwordHash ?? (await nobodys), password);
      return matches && passwordHash !== undefined;
    },
    newSecret: (): string => generateSecret(),
    uriOf: (secret: string, label: string): string => generateURI({ issuer: ISSUER, label, secret }),
    /** The step of time to which a code belongs; undefined for a wrong one, and for one that is not after the step used last. */
    stepOf(secret: string, code: string, afterStep: number): number | undefined {
      if (!CODE.test(code)) return undefined;
      const result = verifySync({ secret, token: code, epochTolerance: TOLERANCE_SECONDS });
      return result.valid && 'timeStep' in result && result.timeStep > afterStep ? result.timeStep : undefined;
    },
    newRecoveryCodes: (): readonly string[] => Array.from({ length: RECOVERY_CODES }, recoveryCode),
    seal(secret: string): Buffer {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    /** The secret again; undefined where it was sealed by another instance. */
    open(sealed: Buffer): string | undefined {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
