import type { Inbox } from './inbox';
import { z } from 'zod';
import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { optionalText } from '../../../api/http/schemas';
import { InboxLetterView, InboxView } from './inbox-views';

const section = '/inbox';
const ROWS = 25;
const cursor = z
  .string()
  .regex(/^[0-9a-z]{1,10}$/, 'cursor 应取自上一页')
  .optional();

/** 收件箱: the letters of an instance that has no mail server. */
export const inboxPage = (inbox: Inbox) =>
  page({
    method: 'get',
    path: '/inbox',
    authorisation: { general: 'readInbox' },
    audit: 'reads',
    menu: { label: '收件箱', place: 65 },
    query: z.object({ q: optionalText('标题中的文字', 100), cursor }),
    async handle({ query: { q, cursor } }) {
      const { rows, next } = await inbox.list({ limit: ROWS, ...(q && { q }), ...(cursor !== undefined && { cursor }) });
      const address = new URLSearchParams({ ...(q && { q }), ...(next !== undefined && { cursor: next }) }).toString();
      return { title: '收件箱', section, body: <InboxView rows={rows} q={q} next={next && `/inbox?${address}`} /> };
    },
  });

/** One letter of the inbox, as text. */
export const inboxLetterPage = (inbox: Inbox, publicUrl: string) =>
  page({
    method: 'get',
    path: '/inbox/{id}',
    authorisation: { general: 'readInbox' },
    audit: 'reads',
    params: z.object({ id: z.string().max(64) }),
    async handle({ params }) {
      const letter = await inbox.read(params.id);
      if (!letter) throw notFound();
      return { title: letter.subject || '信件', section, body: <InboxLetterView letter={letter} publicUrl={publicUrl} /> };
    },
  });
