import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { HttpProblem } from '../../../api/http/problem';
import { id, instant } from '../../../api/http/schemas';
import { type PauseDatabase, RESUME_CHOICES, resumeSending, type SendingPauseQueries } from '../use-cases/sending-pause';
import { NOT_PAUSED } from '../words/pause-text';

const pause = z
  .object({
    reason: z.enum(['restored', 'unknownMachine']),
    pausedAt: instant,
    sentThrough: instant.meta({ description: '此前应发的都可能已经发出' }),
    knownThrough: instant.nullable(),
    letterCount: z.int(),
    letters: z.array(z.object({ id, toName: z.string(), subject: z.string(), sendAt: instant })).readonly(),
    reminderCount: z.int(),
    reminders: z.array(z.object({ id, unitName: z.string(), taskTitle: z.string(), audience: z.string(), plannedAt: instant })).readonly(),
  })
  .meta({ id: 'SendingPause' });

export const choice = z.enum(RESUME_CHOICES, '应为 sendAll、treatAsSent、oneByOne 之一');

export const getSendingPause = (queries: SendingPauseQueries) =>
  endpoint({
    method: 'get',
    path: '/api/sending-pause',
    tag: '系统',
    summary: '恢复备份以后发信暂停时：为什么，哪些信和提醒存疑；没有暂停时为 null',
    authorisation: { general: 'resumeSending' },
    audit: 'reads',
    response: z.object({ pause: pause.nullable() }),
    handle: async ({ caller }) => ({ pause: (await queries.pause(caller.actor)) ?? null }),
  });

export const postSendingResumption = (database: PauseDatabase) =>
  endpoint({
    method: 'post',
    path: '/api/sending-pause/resumption',
    tag: '系统',
    summary: '恢复发信；sendAll：全部照发，treatAsSent：按已发出处理，oneByOne：逐封核对',
    authorisation: { general: 'resumeSending' },
    audit: 'writes through resumeSending',
    body: z.object({ choice }),
    response: z.object({ letters: z.int(), reminders: z.int() }),
    async handle({ body, caller }) {
      const settled = await resumeSending(database, caller.actor, body.choice);
      if (!settled) throw new HttpProblem(409, 'sendingNotPaused', NOT_PAUSED);
      return settled;
    },
  });
