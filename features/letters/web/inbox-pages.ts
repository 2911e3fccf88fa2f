import type { Inbox } from './inbox';
import { z } from 'zod';
import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';

const text = z.string().max(200).optional().catch(undefined);

/** 收件箱: the letters of an instance that has no mail server. */
export const inboxPage = (inbox: Inbox) =>
  page({
    method: 'get',
    path: '/inbox',
    authorisation: 'office',
    audit: 'reads',
    query: z.object({ q: text, cursor: text }),
    async handle({ query: { q, cursor } }) {
      const { rows, next } = await inbox.list({ ...(q && { q }), ...(cursor !== undefined && { cursor }) });
      const address = new URLSearchParams({ ...(q && { q }), ...(next !== undefined && { cursor: next }) }).toString();
      const data = { section: 'inbox', q, rows: rows.length ? rows : undefined, next: next && `/inbox?${address}` };
      return { view: 'inbox', title: '收件箱', data };
    },
  });

/** The text with its addresses of pages as links; nothing else of a letter becomes more than text. */
function partsOf(body: string, publicUrl: string): { text: string; href?: string }[] {
  return body
    .split(/(https?:\/\/[^\s<>"）】，。；]+)/)
    .map((part, at) =>
      at % 2 === 1 ? { text: part, href: part.startsWith(`${publicUrl}/`) ? part.slice(publicUrl.length) : part } : { text: part },
    );
}

/** One letter of the inbox, as text. */
export const inboxLetterPage = (inbox: Inbox, publicUrl: string) =>
  page({
    method: 'get',
    path: '/inbox/{id}',
    authorisation: 'office',
    audit: 'reads',
    params: z.object({ id: z.string().max(64) }),
    async handle({ params }) {
      const letter = await inbox.read(params.id);
      if (!letter) throw notFound();
      const data = { section: 'inbox', letter, parts: partsOf(letter.text, publicUrl) };
      return { view: 'inbox-letter', title: letter.subject || '信件', data };
    },
  });
