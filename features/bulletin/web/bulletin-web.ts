import type { DrawChart, DrawPicture } from '../../../core/documents/line-chart';
import type { WriteDocument } from '../../../core/documents/official-document';
import type { WritePdf } from '../../../core/documents/pdf';
import type { WriteWorkbook } from '../../../core/documents/workbook';
import type { CampaignQueries } from '../../campaign/use-cases/campaign-queries';
import type { AnnouncementComposer } from '../use-cases/announce-bulletin';
import type { BulletinDatabase } from '../use-cases/draft-bulletin';

/** What the pages of bulletins work with. */
export interface BulletinWeb {
  readonly database: BulletinDatabase;
  readonly campaigns: CampaignQueries;
  readonly writeDocument: WriteDocument;
  readonly drawChart: DrawChart;
  readonly drawPicture: DrawPicture;
  readonly writePdf: WritePdf;
  readonly writeWorkbook: WriteWorkbook;
  readonly announcer: AnnouncementComposer;
}

export const BULLETINS = '/bulletins';
export const bulletinPath = (id: string): string => `${BULLETINS}/${id}`;
/** Its tables in the page; of a unit on it, the entries that its figure was made of. */
export const annexPath = (id: string): string => `${bulletinPath(id)}/annex`;
export const sourcePath = (id: string, unitId: string): string => `${bulletinPath(id)}/source?unit=${unitId}`;
export const draftPath = (campaignId: string): string => `/campaigns/${campaignId}/bulletins`;
