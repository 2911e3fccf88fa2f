import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { id } from '../../../../api/http/schemas';
import { changeView, removeView, saveView, type SavedViewDatabase, type SavedViewQueries } from '../../use-cases/views/saved-views';
import { askedOf, keeperOf, keptView, newView, viewChanges } from './view-schemas';

const kept = z.object({ viewId: id });

export const listViews = (views: SavedViewQueries) =>
  endpoint({
    method: 'get',
    path: '/api/ledger-views',
    tag: '任务',
    summary: '台账里保存的视图：本人的，以及督办全县的人共用的',
    authorisation: 'signedIn',
    audit: 'reads',
    response: z.object({
      views: z.array(
        z
          .object({
            id,
            name: z.string(),
            filter: z.record(z.string(), z.string()),
            isShared: z.boolean(),
            isDefault: z.boolean(),
            isOwn: z.boolean(),
          })
          .meta({ id: 'LedgerView', description: 'filter 是台账地址里的条件' }),
      ),
    }),
    handle: async ({ caller }) => ({ views: [...(await views.savedViews(caller.actor))] }),
  });

export const postView = (database: SavedViewDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/ledger-views',
    tag: '任务',
    summary: '把台账的筛选、排序和列存为视图',
    authorisation: 'signedIn',
    audit: 'writes through saveView',
    status: 201,
    body: newView,
    response: kept,
    async handle({ body: { filter, ...view }, caller }) {
      return { viewId: keptView(await saveView(database, keeperOf(caller), { ...view, filter: askedOf(filter) })).id };
    },
  });

export const postViewChanges = (database: SavedViewDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/ledger-views/changes',
    tag: '任务',
    summary: '给本人的视图改名、设为默认、与同事共用；没有写的不变',
    authorisation: 'signedIn',
    audit: 'writes through changeView',
    body: viewChanges,
    response: kept,
    handle: async ({ body: { viewId, ...changes }, caller }) => ({
      viewId: keptView(await changeView(database, keeperOf(caller), viewId, givenOf(changes))).id,
    }),
  });

export const postViewRemoval = (database: SavedViewDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/ledger-views/removals',
    tag: '任务',
    summary: '删除本人的视图',
    authorisation: 'signedIn',
    audit: 'writes through removeView',
    body: z.object({ viewId: id }),
    response: kept,
    handle: async ({ body: { viewId }, caller }) => ({ viewId: keptView(await removeView(database, keeperOf(caller), viewId)).id }),
  });

/** What was given of a change; the rest stays. */
function givenOf({ name, isDefault, isShared }: Omit<z.output<typeof viewChanges>, 'viewId'>) {
  return {
    ...(name !== undefined && { name }),
    ...(isDefault !== undefined && { isDefault }),
    ...(isShared !== undefined && { isShared }),
  };
}
