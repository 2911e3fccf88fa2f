import type { DrawPicture } from '../../../core/documents/line-chart';
import type { WriteDocument } from '../../../core/documents/official-document';
import type { WriteWorkbook } from '../../../core/documents/workbook';
import type { CampaignQueries } from '../../campaign/use-cases/campaign-queries';
import type { BulletinDatabase } from '../use-cases/draft-bulletin';

/** What the pages of bulletins work with. */
export interface BulletinWeb {
  readonly database: BulletinDatabase;
  readonly campaigns: CampaignQueries;
  readonly writeDocument: WriteDocument;
  readonly drawPicture: DrawPicture;
  readonly writeWorkbook: WriteWorkbook;
}

export const BULLETINS = '/bulletins';
export const bulletinPath = (id: string): string => `${BULLETINS}/${id}`;
export const draftPath = (campaignId: string): string => `/campaigns/${campaignId}/bulletins`;
