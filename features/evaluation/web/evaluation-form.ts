import { z } from 'zod';
import type { Authorisation } from '../../../api/http/authorise';
import type { FormValues } from '../../../api/http/input/read-form';
import type { RoutePolicy } from '../../../api/http/route';
import { optionalText, requiredText } from '../../../api/http/schemas';

/** What every form of the pages of an evaluation says of itself. */
export interface EvaluationFormRoute<F extends z.ZodType> extends Omit<RoutePolicy<Exclude<Authorisation, 'public'>>, 'method'> {
  readonly path: `/evaluations/{id}/${string}`;
  /** Names the form on its page. */
  readonly form: string | ((values: FormValues) => string);
  readonly fields: F;
}

/** What was typed into a form, to be shown in its place. */
export const typedIn = (form: EvaluationFormRoute<z.ZodType>['form'], values: FormValues) => ({
  form: typeof form === 'string' ? form : form(values),
  values,
});

/** An approver approves, or sends back with his opinion. */
export const approverDecision = z.discriminatedUnion(
  'decision',
  [
    z.object({ decision: z.literal('approve'), opinion: optionalText('审批意见', 500) }),
    z.object({ decision: z.literal('return'), opinion: requiredText('审批意见', 500) }),
  ],
  '只能批准或退回',
);
