import type { TokenScope } from '../../../core/access/token-scope';
import { MOST_TOKEN_DAYS } from '../rules/check-token';
import type { TokenRefusal } from '../use-cases/tokens/manage-tokens';
import type { TokenState } from '../use-cases/tokens/token-repository';

/** What a token is for. */
export const scopeWords = {
  'figures.record': '报送累计数（figures.record）',
  'figures.read': '读取进度（figures.read）',
} as const satisfies Record<TokenScope, string>;

export const tokenStateWords = { valid: '有效', expired: '已过期', revoked: '已停用' } as const satisfies Record<TokenState, string>;

/** Why a token was not made: the field, and what was expected. */
export const tokenRefusalWords = {
  past: ['lastDay', '最后一天不能早于今天'],
  tooFar: ['lastDay', `最多 ${MOST_TOKEN_DAYS} 天，到期再换新的`],
  unknownUnit: ['unit', '没有这个单位，或者它已经撤销'],
  nameTaken: ['name', '已经有一个同名的有效令牌，请先停用它，或者换一个名称'],
} as const satisfies Record<TokenRefusal, readonly [string, string]>;
