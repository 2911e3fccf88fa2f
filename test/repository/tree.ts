import { execFileSync } from 'node:child_process';
import { root } from '../support/paths';

/** Every file that git knows or would add, by its path from the top. */
export const filesOfRepository = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '');
