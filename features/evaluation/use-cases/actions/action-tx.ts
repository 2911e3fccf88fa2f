import type { WithRegisters } from '../../../bulletin/use-cases/register';
import type { WithBulletins } from '../../../bulletin/use-cases/bulletin-repository';
import type { WithAnnouncements } from '../../../letters/use-cases/announcing/announcing-letter';
import type { WithFacts } from '../../../assignment/use-cases/facts-repository';
import type { EvaluationTx } from '../take-step';

/** What the actions of persons in an evaluation need of their transaction. */
export type ActionTx = EvaluationTx &
  WithRegisters &
  WithBulletins &
  WithAnnouncements & { readonly facts: Pick<WithFacts['facts'], 'addEvidence'> };
