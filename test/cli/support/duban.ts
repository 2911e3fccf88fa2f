import { runDuban } from '../../../cli/main';
import { readOptions } from '../../reader/files/support/read-bytes';

/** Runs a command of `duban` in this process: its exit code, and what it wrote. */
export async function duban(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await runDuban(args, { out: (text) => void (out += text), err: (text) => void (err += text), reader: readOptions });
  return { code, out, err };
}

const VARIABLES = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'TEMPORAL_ADDRESS', 'PUBLIC_URL', 'LOG_LEVEL'] as const;
const before = VARIABLES.map((name) => [name, process.env[name]] as const);

/** Of the variables that commands read, these alone are set. */
export function setEnv(values: Partial<Record<(typeof VARIABLES)[number], string>>): void {
  for (const name of VARIABLES) delete process.env[name];
  Object.assign(process.env, values);
}
export const restoreEnv = (): void => setEnv(Object.fromEntries(before.filter(([, value]) => value !== undefined)));
