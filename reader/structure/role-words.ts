import type { UnitRole } from '../../core/directory/unit';
import { COOPERATING_HEAD, LEADING_HEAD } from '../vocabulary/head-words';

/** The role that the words of a head or label without a list give the units below or behind it: 牵头考核部门 leads, 参演单位 cooperates, others are responsible. */
export function roleOfWords(words: string): UnitRole {
  if (COOPERATING_HEAD.test(words)) return 'cooperating';
  return LEADING_HEAD.test(words) ? 'lead' : 'responsible';
}
