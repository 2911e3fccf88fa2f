import type { Routes } from '../../../api/http/routes';
import { figuresPage, recordPage } from './entry/entry-pages';
import type { FiguresWeb } from './figures-web';
import { importPages } from './imports/import-pages';
import { postFile } from './imports/postFile';
import { getProgress } from './progress/getProgress';
import { postFigures } from './entry/postFigures';
import { planPage } from './unit/plan-pages';
import { chartPage } from './progress/chart-page';
import { progressFile } from './progress/progress-file';
import { progressPage, seriesPage } from './progress/progress-pages';
import { saveQuotas, saveSettings, settingsPage } from './settings/settings-pages';

/** 进度: what is counted, figures and quotas, and the table they make. */
export const figureRoutes = (web: FiguresWeb): Routes => ({
  endpoints: [getProgress(web), postFigures(web), postFile(web, 'figures'), postFile(web, 'quotas')],
  pages: [
    seriesPage(web),
    progressPage(web),
    chartPage(web),
    progressFile(web),
    figuresPage(web),
    recordPage(web),
    planPage(web),
    settingsPage(web),
    saveSettings(web),
    saveQuotas(web),
    ...importPages(web, 'figures'),
    ...importPages(web, 'quotas'),
  ],
});
