import { postReceipt } from '../features/assignment/web/postReceipt';
import { postResumption } from '../features/assignment/web/postResumption';
import { postStrikeOff } from '../features/assignment/web/postStrikeOff';
import { postSuspension } from '../features/assignment/web/postSuspension';
import { getCampaign } from '../features/campaign/web/getCampaign';
import { listCampaigns } from '../features/campaign/web/listCampaigns';
import type { Endpoint } from './http/endpoint';
import { postDecision } from '../features/assignment/web/postDecision';
import { getHealth } from '../features/operations/web/getHealth';
import { listLetters } from '../features/letters/web/listLetters';
import { postExtensionRequest } from '../features/assignment/web/postExtensionRequest';
import { postReport } from '../features/assignment/web/postReport';
import { postAcceptance } from '../features/assignment/web/postAcceptance';
import { postReturn } from '../features/assignment/web/postReturn';
import { deleteSession } from '../features/accounts/web/deleteSession';
import { getSession } from '../features/accounts/web/getSession';
import { getStatus } from '../features/operations/web/getStatus';
import { getTask } from '../features/ledger/web/getTask';
import { listTasks } from '../features/ledger/web/listTasks';

/** Every endpoint of the API, in the order in which its description shows them. */
export const endpoints: readonly Endpoint[] = [
  getSession,
  deleteSession,
  listCampaigns,
  getCampaign,
  listTasks,
  getTask,
  postReceipt,
  postReport,
  postAcceptance,
  postReturn,
  postExtensionRequest,
  postDecision,
  postSuspension,
  postResumption,
  postStrikeOff,
  listLetters,
  getStatus,
  getHealth,
];
