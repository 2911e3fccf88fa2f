import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { Unit } from '../../../core/directory/unit';
import type { Actor } from '../../../core/access/actor';
import type { Transaction } from '../../../platform/postgres/database';
import { type ChosenAlias, chooseAliases } from '../rules/choose-aliases';
import type { IssueProblem } from '../rules/issue-problem';

type Tx = Transaction & WithDirectory;

/**
 * Remembers chosen aliases (确认写法) with an audit entry each; refused with nothing written where `chooseAliases` refuses one.
 */
export async function rememberAliases(
  tx: Tx,
  actor: Actor,
  aliases: readonly ChosenAlias[],
  units: readonly Unit[],
): Promise<readonly IssueProblem[]> {
  const { chosen, problems } = chooseAliases(aliases, units);
  if (problems.length > 0 || chosen.size === 0) return problems;
  await tx.directory.rememberAliases([...chosen].map(([alias, { code }]) => ({ alias, code })));
  const [first, ...more] = [...chosen].map(([alias, { id }]) => ({
    kind: 'unit.aliasRemembered' as const,
    entity: 'unit',
    entityId: id,
    unitId: id,
    after: { alias },
  }));
  if (first) await tx.appendAudit(actor, [first, ...more]);
  return [];
}
