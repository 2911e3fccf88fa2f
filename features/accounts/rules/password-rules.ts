export const LEAST_PASSWORD = 10;
export const MOST_PASSWORD = 128;
const LEAST_KINDS = 5;
/** From this length on, a part of somebody's name or address in his password gives it away. */
const LEAST_PART = 3;

/** What many people take, and what this system is called. */
const COMMON = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'admin',
  'administrator',
  'root',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
].concat([
  '1qaz2wsx',
  '1q2w3e4r',
  'qazwsx',
  'abc',
  'abcd',
  'abcdefg',
  'woaini',
  'iloveyou',
  'welcome',
  'letmein',
  'duban',
  '督办',
  '督办系统',
]);
const SEQUENCES = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** Why a password is not taken: too short, too long, what many take (常见), or made of its owner's name or address (含姓名或邮箱). */
export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'ofOwner';

interface Owner {
  readonly name: string;
  readonly email: string;
}

const letters = (text: string): string => text.toLowerCase().replace(/[\s\d!@#$%^&*()_\-+=.,?~]+$|^[\s\d!@#$%^&*()_\-+=.,?~]+/g, '');

/** What remains without the digits and signs around it is a common word, or nothing; or it has hardly any different characters, or is a row of keys. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const core = letters(lower);
  return (
    core === '' ||
    COMMON.includes(core) ||
    COMMON.includes(lower) ||
    new Set(lower).size < LEAST_KINDS ||
    SEQUENCES.some((row) => row.includes(lower) || row.includes(core))
  );
}

const isOfOwner = (password: string, { name, email }: Owner): boolean =>
  [name, email, email.split('@')[0] ?? '']
    .map((part) => part.toLowerCase())
    .some((part) => (part.length >= LEAST_PART || /\p{Script=Han}{2}/u.test(part)) && password.toLowerCase().includes(part));

/** What is wrong with a password that somebody chooses; undefined where nothing is. Length is counted in characters. (NIST SP 800-63B §3.1.1) */
export function passwordFault(password: string, owner: Owner): PasswordFault | undefined {
  const length = [...password].length;
  if (length < LEAST_PASSWORD) return 'tooShort';
  if (length > MOST_PASSWORD) return 'tooLong';
  if (isOfOwner(password, owner)) return 'ofOwner';
  return isCommon(password) ? 'common' : undefined;
}
