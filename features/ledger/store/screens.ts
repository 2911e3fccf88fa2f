import type { DataSource } from 'typeorm';
import type { Screens } from '../use-cases/screens';
import { readCampaign, readCampaigns, readUnits } from '../../campaign/store/queries';
import { readLedger } from './ledger';
import { readLetters } from '../../letters/store/queries';
import { readingOn } from './reading';
import { readStatus } from '../../operations/store/status';
import { readTask } from './task-page';
import { readToday } from './today';

/** Every screen on Postgres, each in a transaction of its own under the reader's scope. */
export function screensOn(dataSource: DataSource): Screens {
  const reading = readingOn(dataSource);
  return {
    today: (actor) => reading(actor, (at) => readToday(at, actor.scope === '*')),
    ledger: (actor, filter, limit, after) => reading(actor, (at) => readLedger(at, filter, limit, after)),
    task: (actor, taskId, unitId) => reading(actor, (at) => readTask(at, taskId, { unitId, seesReviews: actor.scope === '*' })),
    campaigns: (actor) => reading(actor, readCampaigns),
    campaign: (actor, campaignId) => reading(actor, (at) => readCampaign(at, campaignId)),
    units: (actor) => reading(actor, readUnits),
    letters: (actor, filter, limit) => reading(actor, (at) => readLetters(at, filter, limit)),
    status: (actor) => reading(actor, readStatus),
  };
}
