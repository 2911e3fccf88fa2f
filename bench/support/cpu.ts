import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

function stat(pid: number): { readonly parent: number; readonly own: number; readonly ofEnded: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [fields[1], fields[11], fields[12], fields[13], fields[14]];
    return { parent, own: (user + system) / TICKS_A_SECOND, ofEnded: (childUser + childSystem) / TICKS_A_SECOND };
  } catch {
    return undefined;
  }
}

/** CPU seconds of a process so far, with those of its children, the ended ones as well (a Postgres has one for each connection). */
export function cpuSeconds(pid: number): number {
  const root = stat(pid);
  if (!root) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stat(Number(name)))
    .filter((entry) => entry?.parent === pid);
  return root.own + root.ofEnded + children.reduce((total, child) => total + (child ? child.own + child.ofEnded : 0), 0);
}
