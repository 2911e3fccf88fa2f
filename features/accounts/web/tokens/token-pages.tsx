import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { readPart } from '../../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams, requiredDay, requiredText } from '../../../../api/http/schemas';
import { may } from '../../../../core/access/may';
import { TOKEN_SCOPES } from '../../../../core/access/token-scope';
import { civilDayOf } from '../../../../core/calendar/civil-day';
import { issueToken, lookAtTokens, revokeToken, type TokenDatabase } from '../../use-cases/tokens/manage-tokens';
import { tokenRefusalWords } from '../../words/token-words';
import { TOKENS, TokensView, type TokensViewProps } from './token-view';

type More = Pick<TokensViewProps, 'entered' | 'errors' | 'issued'>;
const listed = (given: unknown): unknown => (typeof given === 'string' ? [given] : given);
const asked = z.object({
  name: requiredText('名称', 60),
  unit: z.literal('').or(id).refine((chosen) => chosen !== '', '请选择单位'), // prettier-ignore
  scopes: z.preprocess(listed, z.array(z.enum(TOKEN_SCOPES), '请选择用途').min(1, '请选择用途').max(TOKEN_SCOPES.length)),
  lastDay: requiredDay('最后一天'),
});
const text = z.string().max(200).optional();
const typed = z.object({
  name: text,
  unit: text,
  lastDay: text,
  scopes: z.preprocess(listed, z.array(z.string().max(60)).max(10)).optional(),
});

async function show(database: TokenDatabase, { actor, access }: Caller, more: More = {}): Promise<PageAnswer> {
  const found = await lookAtTokens(database, actor);
  const rights = { mayIssue: may('issueToken', access), mayRevoke: may('revokeToken', access) };
  return {
    title: '接口令牌',
    section: '/system/users',
    body: <TokensView {...{ found, ...rights, ...more }} />,
    ...(more.errors && { status: 422 }),
  };
}

/** 接口令牌: which there are, for whom, and when each was used last. */
export const tokensPage = (database: TokenDatabase): Page =>
  page({
    method: 'get',
    path: TOKENS,
    authorisation: { general: 'readAccounts' },
    audit: 'reads',
    handle: ({ caller }) => show(database, caller),
  });

/** Makes a token and shows it, this once. */
export const issueTokenPage = (database: TokenDatabase): Page =>
  page({
    method: 'post',
    path: TOKENS,
    authorisation: { general: 'issueToken' },
    audit: 'writes through issueToken',
    async handle({ form, caller }) {
      const given = readPart(typed, form, 'body');
      const entered = given.ok ? given.value : {};
      const read = readPart(asked, form, 'body');
      const refused = (errors: Readonly<Record<string, string>>) => show(database, caller, { entered, errors });
      if (!read.ok) return refused(Object.fromEntries(read.errors.map(({ path, message }) => [path.split('.')[1] ?? 'name', message])));
      const { name, unit, scopes, lastDay } = read.value;
      const outcome = await issueToken(database, caller.actor, { name, unitId: unit, scopes, lastDay: civilDayOf(lastDay) });
      if (outcome.kind === 'issued') return show(database, caller, { issued: outcome.token });
      const [field, message] = tokenRefusalWords[outcome.refusal];
      return refused({ [field]: message });
    },
  });

export const revokeTokenPage = (database: TokenDatabase): Page =>
  page({
    method: 'post',
    path: `${TOKENS}/{id}/revocation`,
    authorisation: { general: 'revokeToken' },
    audit: 'writes through revokeToken',
    params: idParams,
    async handle({ params, caller }) {
      if (!(await revokeToken(database, caller.actor, params.id))) throw notFound();
      return { to: TOKENS };
    },
  });
