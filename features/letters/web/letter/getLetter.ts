import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { notFound } from '../../../../api/http/problem';
import { id, idParams, instant, letterState } from '../../../../api/http/schemas';
import { readLetter, type WrittenLetterDatabase } from '../../use-cases/written/read-letter';
import { letterKind } from '../schemas';

const writtenLetter = z
  .object({
    id,
    kind: letterKind,
    toName: z.string(),
    toAddress: z.string(),
    subject: z.string(),
    state: letterState,
    formedAt: instant,
    text: z.string().nullable(),
    deliveries: z
      .array(
        z.object({
          attempt: z.int(),
          finishedAt: instant,
          outcome: z.enum(['sent', 'deferred', 'failed', 'inDoubt']),
          reply: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'WrittenLetter' });

export const getLetter = (database: WrittenLetterDatabase) =>
  endpoint({
    method: 'get',
    path: '/api/letters/{id}',
    tag: '信件',
    summary: '一封信的正文和每次投递；正文里的登录凭据不保存，显示为 ***；登录邮件和以前没有留下正文的信，text 为 null。查看正文记入审计',
    authorisation: { general: 'readLetterText' },
    audit: 'writes through readLetter',
    params: idParams,
    response: writtenLetter,
    async handle({ params, caller }) {
      const letter = await readLetter(database, caller.actor, params.id);
      if (!letter) throw notFound();
      return letter;
    },
  });
