import type { Routes } from '../../../api/http/routes';
import { areaEnding, newArea } from './areas/area-pages';
import type { DirectoryWeb } from './directory-web';
import { confirmGrant, givingPage, grantEnding, grantsPage, previewGrant } from './grants/grant-pages';
import { confirmImport, directoryFile, importPage, previewPage, templateFile, uploadDirectory } from './import-pages';
import { newPair, pairEnding } from './pairs/pair-pages';
import { personPage } from './persons/person-page';
import { changeUnit, dutyEnding, listPage, newDuty, newUnit, unitEnding, unitPage } from './unit-pages';

/** 单位与人员. */
export const directoryRoutes = (web: DirectoryWeb): Routes => ({
  endpoints: [],
  pages: [
    listPage(web),
    unitPage(web),
    newUnit(web),
    changeUnit(web),
    unitEnding(web),
    newDuty(web),
    dutyEnding(web),
    newPair(web),
    pairEnding(web),
    newArea(web),
    areaEnding(web),
    personPage(web),
    importPage(),
    uploadDirectory(web),
    previewPage(web),
    confirmImport(web),
    templateFile(web),
    directoryFile(web),
    grantsPage(web),
    givingPage(web),
    previewGrant(web),
    confirmGrant(web),
    grantEnding(web),
  ],
});
