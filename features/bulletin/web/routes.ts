import type { Routes } from '../../../api/http/routes';
import { annexPage } from './annex/annex-page';
import { sourcePage } from './annex/source-page';
import { bulletinFile, bulletinPage, bulletinTables, decisionPage, writingPage } from './bulletin-pages';
import type { BulletinWeb } from './bulletin-web';
import { bulletinsPage, campaignBulletins, draftPage } from './list-pages';

/** 通报: drafted from frozen figures, approved by another person, issued under a number. */
export const bulletinRoutes = (web: BulletinWeb): Routes => ({
  endpoints: [],
  pages: [
    bulletinsPage(web),
    campaignBulletins(web),
    draftPage(web),
    bulletinPage(web),
    bulletinFile(web),
    bulletinTables(web),
    annexPage(web),
    sourcePage(web),
    writingPage(web),
    decisionPage(web),
  ],
});
