import fc from 'fast-check';
import { letterWords } from '../../../../features/letters/compose/letter-words';
import { aDraft, aLine } from '../support/letter-line';

const BREAKS = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const FORGED = '2. 【红】伪造的事项';
/** Words of a person, with line breaks of every kind and what looks like an item of the letter. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...BREAKS, '\u202e', '\u0000', '<br>', '   单位：别的镇', FORGED, '本信由督办系统自动发送'),
      fc.string({ maxLength: 5 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const letter = fc.record({
  title: words,
  notice: words,
  office: words,
  unit: words,
  obligation: words,
  name: words,
  note: words,
  insteadOf: words,
  deadlineText: words,
});

const wordsOf = ({
  title,
  notice,
  office,
  unit,
  obligation,
  name,
  note,
  insteadOf,
  deadlineText,
}: typeof letter extends fc.Arbitrary<infer T> ? T : never) => {
  const line = aLine({
    notice: { title: notice, number: notice },
    taskTitle: title,
    unitName: unit,
    obligationTitle: obligation,
    rung: 't-3:undelivered',
    isVacant: true,
    params: { note, insteadOf, deadlineText },
  });
  const to = { personId: 'p', name, address: 'a@example.cn' };
  const draft = aDraft('event', [line], { to, office: { name: office, contacts: [name], telephone: office } });
  return letterWords(draft, { publicUrl: 'https://d.example', takesReplies: false });
};

/** Each line begins as the letter itself begins one, or with the mark of a quotation. */
const OWN_LINE = [
  /^【督办通知】/,
  /^依据：《/,
  /^联系：/,
  /^查看任务：https:\/\/d\.example\/sign-in-with-password\?next=\/tasks\/t1$/,
  /^.*同志：$/,
  /^$/,
  /^请协助按时限办理。$/,
  /^1\. \[转办\] 【黄】/,
  /^ {3}(?:单位：|应办：|时限：|任务完成时限：|说明：|> |原收件人)/,
  /^ {3}.*的督办联系人无人任职，请督办岗联系该单位并补登人员。$/,
  /^本信由督办系统自动发送，请勿直接回复。/,
];

test('whatever a title, name, reason or note holds, every line of a letter is one of ours or quoted', () => {
  fc.assert(
    fc.property(letter, (given) => {
      const { subject, text, html } = wordsOf(given);
      for (const line of text.split(/\r\n|[\n-\r\u0085\u2028\u2029]/)) expect(OWN_LINE.some((own) => own.test(line))).toBe(true);
      expect(text.split('\n').filter((line) => /^\d+\. (?!.*同志：$)/.test(line))).toHaveLength(1);
      for (const part of [subject, html, text.replaceAll('\n', '')]) expect(part).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    }),
  );
});

test('a reason of several lines is quoted line by line, in text and html', () => {
  const given = {
    title: '任务',
    notice: '通知',
    office: '县府办',
    unit: '镇',
    obligation: '结果',
    name: '张三',
    insteadOf: '李四',
    deadlineText: '',
  };
  const { text, html } = wordsOf({ ...given, note: '材料不全：\r\n一、缺表\u2028\r\n2. 【红】伪造' });
  expect(text).toContain('   说明：\n   > 材料不全：\n   > 一、缺表\n   > 2. 【红】伪造\n');
  expect(html).toContain('说明：<br/>> 材料不全：<br/>> 一、缺表<br/>> 2. 【红】伪造<br/>');
  expect(wordsOf({ ...given, note: '请补\n' }).text).toContain('   说明：请补\n');
});

test('a title is cut by characters', () => {
  const given = {
    notice: '通知',
    office: '县府办',
    unit: '镇',
    obligation: '结果',
    name: '张三',
    insteadOf: '李四',
    deadlineText: '',
    note: '',
  };
  expect(wordsOf({ ...given, title: '𠮷'.repeat(24) }).subject).toBe(`【督办】转办：${'𠮷'.repeat(24)}`);
  expect(wordsOf({ ...given, title: '𠮷'.repeat(25) }).subject).toBe(`【督办】转办：${'𠮷'.repeat(23)}…`);
});
