import type { Response } from 'express';
import type { VNode } from 'preact';
import type { Assets, Island } from '../ui/assets';
import { renderPage } from '../ui/render-page';
import { type Action, reachOf } from '../../core/access/may';
import { type Authorisation, isOpenTo } from './authorise';
import type { PageHelp } from '../../core/words/page-help';
import type { Caller } from './caller';
import type { InstanceKind } from '../../platform/instance/instance-kind';

/** A page as its handler makes it; header, menu and footer come around it. */
export interface ShownPage {
  readonly title: string;
  readonly body: VNode;
  /** The entry of the menu under which it stands, by its address. */
  readonly section?: string | undefined;
  /** What was done just now. */
  readonly message?: string | undefined;
  /** What the page is for, folded at its end. */
  readonly help?: PageHelp | undefined;
  /** Scripts that make it handier. */
  readonly islands?: readonly Island[];
  readonly status?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** Sends a page to a caller, or to whoever is not signed in. */
export type ShowPage = (res: Response, caller: Caller | undefined, shown: ShownPage) => void;

const BANNERS: Readonly<Record<InstanceKind, string | undefined>> = {
  production: undefined,
  demonstration: '演示：单位、人员和数据都是虚构的，信件不会送到外面。',
  test: undefined,
};

/** A page's place in the menu, among those of all features: the lower, the further to the left. */
export interface MenuPlace {
  readonly label: string;
  readonly place: number;
  /** Offered to whoever may do this in the business of some unit; the page itself opens for others, too, and is empty for them. */
  readonly needs?: Action;
}

/** What the menu knows of a page. */
interface PageInMenu {
  readonly path: string;
  readonly menu?: MenuPlace | undefined;
  readonly authorisation: Authorisation;
}

interface Surroundings {
  /** Those with a place in the menu make it. */
  readonly pages: readonly PageInMenu[];
  readonly assets: Assets;
  readonly instanceKind: InstanceKind;
}

const isOffered = (
  { authorisation, needs }: Pick<PageInMenu, 'authorisation'> & Pick<MenuPlace, 'needs'>,
  caller: Caller | undefined,
): boolean =>
  isOpenTo(authorisation, caller) && (needs === undefined || (caller !== undefined && reachOf(needs, caller.access).length > 0));

/** How pages are sent: inside the header and footer that all of them have, with the menu of what the caller may open. */
export function showPageIn({ pages, assets, instanceKind }: Surroundings): ShowPage {
  const entries = pages
    .flatMap(({ path, menu, authorisation }) => (menu ? [{ ...menu, href: path, authorisation }] : []))
    .sort((a, b) => a.place - b.place);
  return (res, caller, { title, body, section, message, help, islands = [], status = 200, retryAfterSeconds }) => {
    if (retryAfterSeconds !== undefined) res.set('Retry-After', String(retryAfterSeconds));
    const menu = entries.filter((entry) => isOffered(entry, caller));
    const instanceBanner = BANNERS[instanceKind];
    const scripts = islands.map((name) => assets.islands[name]);
    const html = renderPage({ title, assets, scripts, caller, menu, section, message, help, instanceBanner, children: body });
    res.status(status).type('html').send(html);
  };
}
