import { z } from 'zod';
import { page } from '../../../api/http/page';
import { parse } from '../../../api/http/input/parse';
import { id } from '../../../api/http/schemas';
import { may } from '../../../core/access/may';
import { type AlarmDatabase, closeAlarms } from '../use-cases/close-alarms';
import { type MailTestDatabase, sendTestLetter, type TestComposer } from '../use-cases/send-test-letter';
import type { StatusQueries } from '../use-cases/status-queries';
import { closedText } from '../words/alarm-text';
import { alarmName } from './postAlarmClosing';
import { noAddress } from './postMailTest';
import { StatusView, type Versions } from './status-view';

const count = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined);

interface StatusPage {
  readonly queries: StatusQueries;
  readonly versions: Versions;
}

/** 运行情况: what runs, what is behind, what is due; `test` is a test letter that was sent from here. */
export const status = ({ queries, versions }: StatusPage) =>
  page({
    method: 'get',
    path: '/status',
    authorisation: { general: 'readStatus' },
    audit: 'reads',
    menu: { label: '运行情况', place: 50 },
    query: z.object({ closed: count, test: id.optional().catch(undefined) }),
    async handle({ caller, query: { closed, test } }) {
      const tested = test === undefined ? undefined : await queries.testLetter(caller.actor, test);
      const shown = await queries.status(caller.actor, may('readUnit', caller.access));
      return {
        title: '运行情况',
        section: '/status',
        message: closed === undefined ? undefined : closedText(closed),
        body: <StatusView status={shown} tested={tested} versions={versions} access={caller.access} />,
      };
    },
  });

/** Sends a test letter to whoever presses the button, and tells what became of it. */
export const testMail = (sending: { readonly database: MailTestDatabase; readonly composer: TestComposer }) =>
  page({
    method: 'post',
    path: '/status/mail-test',
    authorisation: { general: 'testMail' },
    audit: 'writes through sendTestLetter',
    async handle({ caller }) {
      const letterId = await sendTestLetter(sending, caller.actor);
      if (letterId === undefined) throw noAddress();
      return { to: `/status?test=${letterId}#mail` };
    },
  });

/** Closes what the form beside an alarm names, and shows the rest. */
export const closeAlarm = (database: AlarmDatabase) =>
  page({
    method: 'post',
    path: '/alarms/close',
    authorisation: { general: 'closeAlarm' },
    audit: 'writes through closeAlarms',
    async handle({ form, caller }) {
      return { to: `/status?closed=${await closeAlarms(database, caller.actor, parse(alarmName, form, 'body'))}` };
    },
  });
