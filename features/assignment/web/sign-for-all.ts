import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { parse } from '../../../api/http/input/parse';
import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { id } from '../../../api/http/schemas';
import { actions } from '../actions';
import type { ActionDatabase } from '../use-cases/action';
import { signForAll } from '../use-cases/sign-for-all';

/** 全部签收: all that waits in the units that the caller acts for. */
export const postReceipts = (database: ActionDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/receipts',
    tag: '办理',
    summary: '签收本单位全部待签收的任务；signed：签收了几项',
    authorisation: 'signedIn',
    audit: 'writes through signForAll',
    status: 201,
    response: z.object({ signed: z.int() }),
    handle: ({ caller }) => signForAll(database, actions.signFor, caller),
  });

const FORM = z.object({ unit: id.optional() });

/** The button of 今日, there for the unit that is looked at, or for all of one's own. */
export const signForAllForm = (database: ActionDatabase) =>
  page({
    method: 'post',
    path: '/receipts',
    authorisation: 'signedIn',
    audit: 'writes through signForAll',
    async handle({ form, caller }) {
      const { unit } = parse(FORM, form, 'body');
      const chosen = caller.units.find((one) => one.id === unit);
      if (unit !== undefined && !chosen) throw notFound();
      await signForAll(database, actions.signFor, caller, chosen?.unitIds);
      return { to: `/?${chosen ? `unit=${chosen.id}&` : ''}done=signFor` };
    },
  });
