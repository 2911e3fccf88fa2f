import { postReceipt } from './assignments/postReceipt';
import { postResumption } from './assignments/postResumption';
import { postStrikeOff } from './assignments/postStrikeOff';
import { postSuspension } from './assignments/postSuspension';
import { getCampaign } from './campaigns/getCampaign';
import { listCampaigns } from './campaigns/listCampaigns';
import type { Endpoint } from './endpoint';
import { postDecision } from './extension-requests/postDecision';
import { getHealth } from './health/getHealth';
import { listLetters } from './letters/listLetters';
import { postExtensionRequest } from './obligations/postExtensionRequest';
import { postReport } from './obligations/postReport';
import { postAcceptance } from './reports/postAcceptance';
import { postReturn } from './reports/postReturn';
import { deleteSession } from './session/deleteSession';
import { getSession } from './session/getSession';
import { getStatus } from './status/getStatus';
import { getTask } from './tasks/getTask';
import { listTasks } from './tasks/listTasks';

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
