import { type Caller } from '../../../api/http/caller';
import { notFound } from '../../../api/http/problem';
import type { DrawChart } from '../../../core/documents/line-chart';
import type { WritePdf } from '../../../core/documents/pdf';
import type { WriteWorkbook } from '../../../core/documents/workbook';
import type { CampaignPage, CampaignQueries } from '../../campaign/use-cases/campaign-queries';
import type { FigureFiles } from '../use-cases/imports/figure-uploads';
import type { ImportDatabase } from '../use-cases/imports/import-figures';
import type { FileKind } from '../rules/imported/figure-file';
import { progressPath } from '../words/figure-paths';

/** What the pages of figures work with. */
export interface FiguresWeb {
  readonly database: ImportDatabase;
  readonly campaigns: CampaignQueries;
  readonly drawChart: DrawChart;
  readonly files: FigureFiles;
  readonly writeWorkbook: WriteWorkbook;
  readonly writePdf: WritePdf;
}

export const PROGRESS = '/progress';
export const chartPath = (campaignId: string): string => `${progressPath(campaignId)}/chart`;
export const progressFilePath = (campaignId: string): string => `${progressPath(campaignId)}/file`;
export const planPath = (campaignId: string): string => `/campaigns/${campaignId}/figures/plan`;
export const settingsPath = (campaignId: string): string => `/campaigns/${campaignId}/progress/settings`;
export const quotasPath = (campaignId: string): string => `/campaigns/${campaignId}/quotas`;

/** Where files of figures or quotas are taken in. */
export const importPath = (kind: FileKind, campaignId: string): string => `/campaigns/${campaignId}/${kind}/import`;
export const templatePath = (kind: FileKind, campaignId: string): string => `/campaigns/${campaignId}/${kind}/template`;

/** The notice, where the reader has a part in it. */
export async function campaignOf({ campaigns }: FiguresWeb, { actor }: Caller, id: string): Promise<CampaignPage> {
  const found = await campaigns.find(actor, id);
  if (!found) throw notFound();
  return found;
}
