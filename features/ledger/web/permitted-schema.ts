import { z } from 'zod';
import { id } from '../../../api/http/schemas';
import { ACTIONS } from '../../assignment/rules/transitions';

const permittedAction = z
  .object({
    action: z.enum(ACTIONS),
    on: z.enum(['assignment', 'obligation', 'report', 'extensionRequest', 'objection', 'instruction']),
    id,
  })
  .meta({ id: 'PermittedAction', description: '现在可以办理的一项：办什么、对什么（标识）' });

/** What the reader may do now. */
export const actions = z.array(permittedAction).meta({ description: '当前账户现在可以办理的' });
