import { purgeExpired } from '../../../../features/operations/use-cases/purge-expired';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import { startWeb } from '../../../support/web/web';

test('the web process removes what is worth nothing any more, and nothing else', async () => {
  const { opened, ...web } = await startWeb();
  const of = (table: string, columns: string, values: string) =>
    opened.owner(`insert into ${table} (account_id, ${columns}) select id, ${values} from account where name = 'T1-contact'`);
  const [now, old] = ['duban_now()', `duban_now() - interval '31 days'`];
  const later = `duban_now() + interval '1 day'`;
  await of('sign_in_link', 'token_hash, expires_at, used_at', `'open', ${later}, null`);
  await of('sign_in_link', 'token_hash, expires_at, used_at', `'used today', ${later}, ${now}`);
  await of('sign_in_link', 'token_hash, expires_at, used_at', `'used long ago', ${old}, ${old}`);
  await of('sign_in_link', 'token_hash, expires_at, used_at', `'expired long ago', ${old}, null`);
  await of('remembered_device', 'token_hash, user_agent, expires_at', `'kept', 'x', clock_timestamp() + interval '1 hour'`);
  await of('remembered_device', 'token_hash, user_agent, expires_at', `'expired', 'x', clock_timestamp() - interval '1 hour'`);
  await of('form_draft', 'form, subject_id, fields, saved_at', `'submitReport', uuidv7(), '{}', ${now}`);
  await of('form_draft', 'form, subject_id, fields, saved_at', `'returnReport', uuidv7(), '{}', ${old}`);
  await of('directory_upload', 'file_names, content, uploaded_at', `'new', '{}', ${now}`);
  await of('directory_upload', 'file_names, content, uploaded_at', `'old', '{}', ${old}`);

  const source = await createDataSource(opened.urls.urlFor('api')).initialize();
  await purgeExpired(databaseOn(source));
  await source.destroy();

  const left = async (table: string, column: string) =>
    (await opened.owner<{ it: string }>(`select ${column} as it from ${table} order by 1`)).map(({ it }) => it);
  expect(await left('sign_in_link', `convert_from(token_hash, 'UTF8')`)).toEqual(['open', 'used today']);
  expect(await left('remembered_device', `convert_from(token_hash, 'UTF8')`)).toEqual(['kept']);
  expect(await left('form_draft', 'form')).toEqual(['submitReport']);
  expect(await left('directory_upload', 'file_names')).toEqual(['new']);
  await web.stop();
});
