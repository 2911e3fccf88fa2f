import { render } from 'preact-render-to-string';
import { ActionForms } from '../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Field } from '../../../api/ui/forms/field';

test('a field is tied to its label, its hint and what is wrong with it', () => {
  const html = render(
    <Field
      id="f"
      field={{ type: 'text', name: 'reason', label: '理由', hint: '不超过 500 字', error: '请填写理由', isRequired: true, value: '<b>' }}
    />,
  );
  expect(html).toContain('<label for="f">理由</label>');
  expect(html).toContain('<p class="hint" id="f-hint">');
  expect(html).toContain('<p class="wrong" id="f-wrong">请填写理由</p>');
  expect(html).toMatch(/<input id="f" name="reason" required aria-invalid="true" aria-describedby="f-hint f-wrong"[^>]* value="&lt;b>"/);
});

test('a field that nothing is wrong with says so by saying nothing', () => {
  expect(render(<Field id="f" field={{ type: 'area', name: 'note', label: '意见', rows: 2 }} />)).toBe(
    '<label for="f">意见</label><textarea id="f" name="note" rows="2"></textarea>',
  );
});

test('the chosen option, a day with its bound and a tick come back as they were', () => {
  const options = ['a', 'b'].map((value) => ({ value, label: value }));
  expect(render(<Field id="f" field={{ type: 'choice', name: 'c', label: 'C', value: 'b', options }} />)).toContain(
    '<option value="b" selected>',
  );
  expect(render(<Field id="f" field={{ type: 'day', name: 'd', label: 'D', value: '2026-11-20', latest: '2026-11-24' }} />)).toContain(
    'type="date" value="2026-11-20" max="2026-11-24"',
  );
  expect(render(<Field id="f" field={{ type: 'check', name: 't', label: 'T', isChecked: true }} />)).toContain('value="yes" checked');
});

test('an action without fields is a button, one with fields opens under its name; nothing is offered where there is none', () => {
  const form = { path: '/x', title: '退回', buttons: [{ label: '退回', isSecond: true }] };
  expect(render(<ActionForms forms={[]} />)).toBe('');
  expect(render(<ActionForms forms={[{ ...form, id: 'a', fields: [], hidden: { from: 'today' } }]} />)).toBe(
    '<div class="forms no-print"><form method="post" action="/x"><input type="hidden" name="from" value="today"/><button type="submit" class="second">退回</button></form></div>',
  );
  const html = render(
    <ActionForms forms={[{ ...form, id: 'a', isOpen: true, fields: [{ type: 'text', name: 'reason', label: '理由' }] }]} />,
  );
  expect(html).toContain('<details id="a" open><summary>退回</summary>');
  expect(html).toContain('<label for="a-reason">理由</label>');
});

test('a summary of errors is read out, takes the focus and leads to each field', () => {
  const html = render(<ErrorSummary title="填写的内容有误" errors={[{ message: '请填写理由', href: '#f' }]} href="#form" />);
  expect(html).toContain('role="alert" tabindex="-1" autofocus');
  expect(html).toContain('<li><a href="#f">请填写理由</a></li>');
  expect(html).toContain('<a href="#form">回到刚才填的表单</a>');
});
