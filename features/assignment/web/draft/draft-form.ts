import { z } from 'zod';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page } from '../../../../api/http/page';
import { notAllowed, notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { type DraftDatabase, keepDraft } from '../../use-cases/draft/keep-draft';
import type { ActionDefinition } from '../define-action';

const typed = z.record(z.string().max(60), z.unknown());
const FIELD_CHARACTERS = 5_000;

/** What was typed into the fields of an action; files, buttons and what the page itself put into the form are no text of anybody. */
function fieldsOf({ fields }: ActionDefinition, form: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const own = Object.entries(form).filter(
    (entry): entry is [string, string] => Object.hasOwn(fields, entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(own.map(([name, value]) => [name, value.slice(0, FIELD_CHARACTERS)]));
}

/** Where the draft of an action's form is kept. */
export const draftPath = (path: string): `/${string}` => `${path as `/${string}`}/draft`;

/** 保存草稿, and 丢弃 where the form says so; the page comes back with what was typed. */
export const draftForm = (database: DraftDatabase, it: ActionDefinition): Page =>
  page({
    method: 'post',
    path: draftPath(it.path),
    authorisation: { action: it.name },
    audit: 'writes through keepDraft',
    params: idParams,
    async handle({ params: { id }, form: given, caller }) {
      const form = parse(typed, given, 'body');
      const isDiscarded = form['discard'] === 'yes';
      const fields = isDiscarded ? undefined : fieldsOf(it, form);
      const kept = await keepDraft(database, { person: caller, form: it.name, id, fields });
      if (kept === 'notFound') throw notFound();
      if (kept === 'notAllowed') throw notAllowed();
      const done = isDiscarded ? 'draftDiscarded' : 'draftSaved';
      return { to: `/tasks/${kept.taskId}?unit=${kept.unitId}&done=${done}#${it.name}-${id}` };
    },
  });
