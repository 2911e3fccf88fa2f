import type { Routes } from '../../../api/http/routes';
import { namesFile, namesPage } from './name-pages';
import { sheetsFile, type SheetsWeb } from './sheet-pages';

/** 公示表: what villages post. */
export const sheetRoutes = (web: SheetsWeb): Routes => ({ endpoints: [], pages: [sheetsFile(web), namesPage(web), namesFile(web)] });
