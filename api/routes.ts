import type { AccountsWeb } from '../features/accounts/web/accounts-web';
import { accountRoutes } from '../features/accounts/web/routes';
import { actionForms } from '../features/assignment/web/form-spec';
import { assignmentRoutes } from '../features/assignment/web/routes';
import { auditRoutes } from '../features/audit/web/routes';
import type { ListReader } from '../features/calendar/use-cases/list-reader';
import { calendarRoutes } from '../features/calendar/web/routes';
import type { NoticeReader } from '../features/campaign/use-cases/draft/notice-reader';
import { intakeRoutes } from '../features/campaign/web/intake/routes';
import type { DrawChart, DrawPicture } from '../core/documents/line-chart';
import type { WriteDocument } from '../core/documents/official-document';
import type { WritePdf } from '../core/documents/pdf';
import type { WriteSheets } from '../core/documents/posting-sheet';
import type { WriteWorkbook } from '../core/documents/workbook';
import type { PackZip } from '../core/documents/zip';
import type { AnnouncementComposer } from '../features/bulletin/use-cases/announce-bulletin';
import { bulletinRoutes } from '../features/bulletin/web/routes';
import { campaignRoutes } from '../features/campaign/web/routes';
import { directoryRoutes } from '../features/directory/web/routes';
import type { DirectoryFiles } from '../features/directory/use-cases/directory-files';
import { seasonRoutes } from '../features/cycle/web/season/season-pages';
import type { FigureFiles, ReadUnitTable } from '../features/figures/use-cases/imports/figure-uploads';
import { documentRoutes } from '../features/documents/web/routes';
import type { DocumentLetterComposer } from '../features/evaluation/use-cases/actions/announce-document';
import { evaluationRoutes } from '../features/evaluation/web/routes';
import { figureRoutes } from '../features/figures/web/routes';
import { ledgerRoutes } from '../features/ledger/web/routes';
import { showTask } from '../features/ledger/web/task/task-page';
import type { Inbox } from '../features/letters/web/inbox';
import { letterRoutes } from '../features/letters/web/routes';
import type { TestComposer } from '../features/operations/use-cases/send-test-letter';
import type { Versions } from '../features/operations/web/status-view';
import { operationsRoutes } from '../features/operations/web/routes';
import { policyRoutes } from '../features/policy/web/routes';
import type { ReadNames } from '../features/sheets/use-cases/named-sheets';
import { sheetRoutes } from '../features/sheets/web/routes';
import { restoreRoutes } from '../features/restore/web/routes';
import type { DubanDatabase, Queries } from '../platform/postgres/lists/features';
import { cycleRoutes } from '../features/cycle/web/routes';
import { demonstrationRoutes } from '../features/demonstration/web/help-page';
import { galleryRoutes } from './gallery/routes';
import type { InstanceKind } from '../platform/instance/instance-kind';
import type { Routes } from './http/routes';

/** What the routes of all features work with; api/main.ts fills it. */
export interface Web extends Omit<AccountsWeb, 'database' | 'queries' | 'tasks'> {
  readonly publicUrl: string;
  readonly database: DubanDatabase;
  readonly queries: Queries;
  readonly inbox?: Inbox | undefined;
  readonly directoryFiles: DirectoryFiles;
  readonly figureFiles: FigureFiles;
  readonly testComposer: TestComposer;
  readonly versions: Versions;
  readonly isAlive: () => Promise<boolean>;
  readonly noticeReader: NoticeReader;
  readonly readCalendarList: ListReader;
  readonly instanceKind: InstanceKind;
  readonly writeDocument: WriteDocument;
  readonly drawChart: DrawChart;
  readonly drawPicture: DrawPicture;
  readonly writePdf: WritePdf;
  readonly writeWorkbook: WriteWorkbook;
  readonly writeSheets: WriteSheets;
  readonly packZip: PackZip;
  readonly announcer: AnnouncementComposer;
  readonly documentLetters: DocumentLetterComposer;
  readonly readNames: ReadNames;
  readonly readTable: ReadUnitTable;
}

/** Every route of the product, feature by feature in the order of the API's description. */
export function routesOf(web: Web): Routes {
  const {
    database,
    queries,
    publicUrl,
    inbox,
    instanceKind,
    noticeReader,
    readCalendarList,
    directoryFiles,
    writeDocument,
    writeWorkbook,
    writePdf,
  } = web;
  const ledger = { database, queries: queries.ledger, drafts: queries.formDrafts, views: queries.savedViews, actions: actionForms };
  const features: readonly Routes[] = [
    accountRoutes({ ...web, queries: queries.accounts, tasks: queries.ledger }),
    campaignRoutes({ queries: queries.campaigns }),
    intakeRoutes({ database, noticeReader }),
    ledgerRoutes(ledger),
    seasonRoutes({ database }),
    figureRoutes({ database, campaigns: queries.campaigns, drawChart: web.drawChart, files: web.figureFiles, writeWorkbook, writePdf }),
    cycleRoutes({ database, readTable: web.readTable }),
    bulletinRoutes({ ...web, campaigns: queries.campaigns }),
    evaluationRoutes({ ...web, campaigns: queries.campaigns }),
    documentRoutes({ database, tasks: queries.ledger, writeDocument, writePdf }),
    sheetRoutes({ database, readNames: web.readNames, writeSheets: web.writeSheets, packZip: web.packZip, writePdf }),
    directoryRoutes({ database, queries: queries.directory, files: directoryFiles }),
    calendarRoutes({ database, readList: readCalendarList }),
    assignmentRoutes({
      database,
      evidence: queries.evidence,
      urges: queries.urges,
      showTask: (caller, shown) => showTask(ledger, caller, shown),
    }),
    letterRoutes({ database, queries: queries.letters, publicUrl, inbox }),
    policyRoutes(database),
    operationsRoutes({ ...web, queries: queries.status }),
    restoreRoutes({ database, queries: queries.sendingPause }),
    auditRoutes({ database, queries: queries.audit }),
    demonstrationRoutes(instanceKind === 'demonstration'),
    galleryRoutes(instanceKind),
  ];
  return { endpoints: features.flatMap(({ endpoints }) => endpoints), pages: features.flatMap(({ pages }) => pages) };
}
