import { startWeb, type Web } from '../../../../support/web/web';
import { subjectsOf } from '../../../../support/web/subjects';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

test('the reason for a return stands above the form by which is reported again', async () => {
  const { report = '', task = '' } = await subjectsOf(web, 'T1');
  await web.opened.owner(
    `with r as (select obligation_id, assignment_id from report where id = $1), signed as (
       update assignment set state = 'signed' where id = (select assignment_id from r)
     ) update obligation set state = 'submitted' where id = (select obligation_id from r)`,
    [report],
  );
  const [office, township] = [await web.signIn('OFF'), await web.signIn('T1')];
  expect((await office.submit(`/reports/${report}/return`, { reason: '没有附名册' })).status).toBe(303);
  const html = await (await township.get(`/tasks/${task}`)).text();
  const at = html.indexOf('<h2>退回理由</h2>');
  expect(html.slice(at, at + 80)).toContain('没有附名册');
  expect(html.indexOf('<form method="post" action="/obligations/', at)).toBeGreaterThan(at);
});
