import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { HttpProblem } from '../../../../api/http/problem';
import { id } from '../../../../api/http/schemas';
import { changeView, removeView, saveView, type SavedView } from '../../use-cases/views/saved-views';
import { addressOf } from '../ledger/ledger-address';
import { type LedgerPageWeb, showLedger } from '../ledger/ledger-page';
import { shownLedger } from '../ledger-schemas';
import { askedOf, keeperOf, keptView, viewName } from './view-schemas';

const ticked = z.literal('yes').optional();
const FORM = z.object({ isDefault: ticked, isShared: ticked });
const CHANGES = {
  setDefault: { isDefault: true },
  unsetDefault: { isDefault: false },
  share: { isShared: true },
  unshare: { isShared: false },
};
const act = z.enum(['rename', 'remove', 'setDefault', 'unsetDefault', 'share', 'unshare']);

const textsOf = (form: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(form ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );

const openWith = ({ filter }: Pick<SavedView, 'filter'>, told: string): string => addressOf('/ledger', { ...filter, view: told });

/** Keeps what the ledger shows; a name that was not taken comes back in the form, with the ledger as it was. */
const save = (web: LedgerPageWeb): Page =>
  page({
    method: 'post',
    path: '/ledger/views',
    authorisation: 'signedIn',
    audit: 'writes through saveView',
    async handle({ form, caller }) {
      const texts = textsOf(form);
      const filter = parse(shownLedger, Object.fromEntries(Object.entries(texts).filter(([name]) => name in shownLedger.shape)), 'body');
      const { isDefault, isShared } = parse(FORM, texts, 'body');
      try {
        const name = parse(viewName, texts['name'] ?? '', 'body');
        const view = { name, filter: askedOf(filter), isDefault: isDefault === 'yes', isShared: isShared === 'yes' };
        return { to: openWith(keptView(await saveView(web.database, keeperOf(caller), view)), 'saved') };
      } catch (problem) {
        if (!(problem instanceof HttpProblem)) throw problem;
        return showLedger(web, caller, filter, {
          problem,
          entered: { name: texts['name'], isDefault: isDefault === 'yes', isShared: isShared === 'yes' },
        });
      }
    },
  });

/** Renames, removes, shares a view of one's own, or makes it the one that opens with the ledger. */
const change = (web: LedgerPageWeb): Page =>
  page({
    method: 'post',
    path: '/ledger/views/change',
    authorisation: 'signedIn',
    audit: 'writes through changeView',
    async handle({ form, caller }) {
      const texts = textsOf(form);
      const { viewId, act: wanted } = parse(z.object({ viewId: id, act }), texts, 'body');
      const keeper = keeperOf(caller);
      if (wanted === 'remove') return { to: openWith(keptView(await removeView(web.database, keeper, viewId)), 'removed') };
      const changes = wanted === 'rename' ? parse(z.object({ name: viewName }), texts, 'body') : CHANGES[wanted];
      return { to: openWith(keptView(await changeView(web.database, keeper, viewId, changes)), 'changed') };
    },
  });

/** The forms of saved views. */
export const viewPages = (web: LedgerPageWeb): readonly Page[] => [save(web), change(web)];
