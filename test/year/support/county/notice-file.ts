import { existsSync } from 'node:fs';
import path from 'node:path';
import { shared } from '../../../support/paths';

/** The county's own notice of 17 March 2023, beside the repository; what reads it is skipped where it is absent. */
export const noticeFile = path.join(shared, 'notices/00-cangyuan-2023-pension.txt');
export const hasNotice = existsSync(noticeFile);
if (!hasNotice) console.warn(`skipped: the county's own notice is not at ${noticeFile}`);
