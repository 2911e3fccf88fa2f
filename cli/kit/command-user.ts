import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

/** What the system knows of whoever runs a command; no variable of the environment is asked, for anybody can set one. */
export interface SystemUser {
  readonly uid: number;
  /** Undefined where the system has no name for that number. */
  readonly name: string | undefined;
  /** Who signed in to the session in which the command runs, where the kernel keeps it (Linux audit); `sudo` and `su` do not change it. */
  readonly loginUid: number | undefined;
  nameOf(uid: number): string | undefined;
}

const UNSET = 4_294_967_295;

function loginUid(): number | undefined {
  try {
    const uid = Number(readFileSync('/proc/self/loginuid', 'utf8'));
    return Number.isInteger(uid) && uid !== UNSET ? uid : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(uid: number): string | undefined {
  try {
    return execFileSync('id', ['-nu', String(uid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function thisUser(): SystemUser {
  const uid = process.getuid?.() ?? -1;
  let name: string | undefined;
  try {
    name = userInfo().username;
  } catch {
    // A number without an entry in the system's list of users, as in many containers.
  }
  return { uid, name, loginUid: loginUid(), nameOf };
}

const shown = (uid: number, name: string | undefined): string => `${name ?? 'unknown'}(${uid})`;

/**
 * The person at the keyboard, as the audit names him: `os:<user>(<uid>)`, and ` login:<user>(<uid>)` where he signed in as somebody else. The first is whose
 * rights the command has; the second adds to it and never replaces it, because a process outside of any session may set it.
 */
export function commandUser(user: SystemUser = thisUser()): string {
  const { uid, name, loginUid: login } = user;
  return `os:${shown(uid, name)}${login === undefined || login === uid ? '' : ` login:${shown(login, user.nameOf(login))}`}`;
}
