import { z } from 'zod';
import { page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { cursorOf, id, idParams, writeCursor } from '../../../../api/http/schemas';
import type { AccountsWeb } from '../accounts-web';
import { userMessages } from '../../words/user-messages';
import { UserView } from './user-view';
import { UsersView } from './users-view';

const ROWS = 20;
const cursor = z.object({ name: z.string().max(200), id });
const text = z
  .string()
  .trim()
  .max(100, '最多 100 个字')
  .optional()
  .transform((given) => (given === '' ? undefined : given));

/** 用户: every account, with its duties of the day, its last sign-in and where it is signed in. */
export const usersPage = ({ queries }: AccountsWeb) =>
  page({
    method: 'get',
    path: '/system/users',
    authorisation: { general: 'readAccounts' },
    audit: 'reads',
    menu: { label: '用户', place: 60 },
    query: z.object({ text, cursor: cursorOf(cursor) }),
    async handle({ caller, query: { text: sought, cursor: after } }) {
      const { rows, next } = await queries.list(caller.actor, { text: sought, after }, ROWS);
      const more =
        next && `/system/users?${new URLSearchParams({ ...(sought && { text: sought }), cursor: writeCursor(next) }).toString()}`;
      return { title: '用户', section: '/system/users', body: <UsersView rows={rows} text={sought} next={more} /> };
    },
  });

const told = z.enum(Object.keys(userMessages) as [keyof typeof userMessages]);

/** One account: what an administrator sees of it and may do with it. */
export const userPage = ({ queries }: AccountsWeb) =>
  page({
    method: 'get',
    path: '/system/users/{id}',
    authorisation: { general: 'readAccounts' },
    audit: 'reads',
    params: idParams,
    query: z.object({ done: told.optional().catch(undefined) }),
    async handle({ caller, params, query: { done } }) {
      const account = await queries.account(caller.actor, params.id);
      if (!account) throw notFound();
      const message = done && userMessages[done];
      return { title: account.name, section: '/system/users', message, body: <UserView account={account} access={caller.access} /> };
    },
  });
