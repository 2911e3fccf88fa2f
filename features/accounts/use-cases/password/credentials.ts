/** What making and checking passwords and codes takes; platform/credentials is the real one. */
export interface Credentials {
  hashPassword(password: string): Promise<string>;
  /** Whether it is the password of this hash; takes the same time where there is none. */
  isPassword(passwordHash: string | undefined, password: string): Promise<boolean>;
  /** A secret for an app that shows codes (身份验证器). */
  newSecret(): string;
  /** The secret as such an app reads it from a picture. */
  uriOf(secret: string, label: string): string;
  /** The step of time to which a code belongs; undefined for a wrong one, and for one that is not after the step used last. */
  stepOf(secret: string, code: string, afterStep: number): number | undefined;
  newRecoveryCodes(): readonly string[];
  seal(secret: string): Buffer;
  open(sealed: Buffer): string | undefined;
}
