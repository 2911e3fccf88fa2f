import { decisionFile } from '../../../../features/evaluation/words/decision-file';
import { evaluationDocument, rankingDocument } from '../../../../features/evaluation/words/evaluation-document';
import { standingAnnexes, standingSheets } from '../../../../features/evaluation/words/standing-table';
import { officialDocx } from '../../../../platform/documents/official/write-docx';
import { printed, type PrintedPage, withOffice } from '../../../platform/documents/support/render';
import { at } from '../../../support/rules/state-calendar';
import { COMMENDATION, DOCUMENT, FOUND, RESULT, SCORED, SNAPSHOT } from '../support/evaluation-file';

test('the decision file tells what the figures were, who nominated, stated, answered and decided, and what was issued', () => {
  const { facts = [], body, isDraft, madeAtMs, annexes } = decisionFile(FOUND, '某县人民政府办公室');
  const lines = [...facts.flatMap(({ lines: those }) => those), ...body.map(({ text }) => text)];
  for (const said of [
    `校验码 ${SNAPSHOT.hash}`,
    `核查底稿.pdf，校验码 ${'beef'.repeat(16)}`,
    `第 1 次：2024年1月12日 08:30，第一次形成，校验码 ${'feed'.repeat(16)}`,
    '2024年1月25日 15:00，已印发通报',
    `白水镇人民政府“工作作风” +15.00 分：资料齐全（赵某，2024年1月5日 10:00）；依据：核查底稿 3；佐证材料：核查底稿.pdf；已确认（钱某，2024年1月5日 11:00）`,
    '青山镇人民政府 张某，提名表扬：包保四村全部达标（孙某，2024年1月10日 10:00）',
    '陈述：雪灾封路两周。（王某，2024年1月16日 10:00）',
    '答复：不采纳：已计入，不影响名次。（赵某，2024年1月18日 11:00）',
    '2024年1月19日 11:00 副县长批准：第 1 次预览的通报；意见：同意',
  ])
    expect(lines).toContain(said);
  expect(lines.at(-1)).toMatch(
    /^通报批评《.+》：已印发，某政办发〔2024〕3号，2024年1月25日印发（李某，2024年1月25日 15:00 登记）。写到的单位和个人：白水镇$/,
  );
  expect([isDraft, madeAtMs, annexes.length]).toEqual([false, at('2024-01-25 15:00'), 3]);
  const open = decisionFile({ ...FOUND, evaluation: { ...FOUND.evaluation, state: 'open' }, nominations: [] }, '');
  expect([open.isDraft, open.body[3]?.text]).toEqual([true, '无。']);
});

test('the ranking shows the score beside the rank of the rate, marks a sum that is incomplete, and says that it ranks nobody', () => {
  const [townships, villages] = standingAnnexes(SCORED);
  const { columns = [], rows = [] } = townships?.table ?? {};
  expect(columns.map(({ head }) => head).slice(8, 11)).toEqual(['亮灯', '得分', '应得分']);
  expect(rows.map((cells) => [cells[0], cells[1], cells[9], cells[10], cells.at(-1)])).toEqual([
    ['1', '青山镇', '79.20', '100.00', '得分不全'],
    ['2', '白水镇', '63.00', '100.00', ''],
  ]);
  expect(townships?.notes?.at(-1)).toBe('得分、应得分来自评分表；排名只看完成率，不看得分。');
  // No indicator is for villages: they have no score, which is no zero.
  expect(villages?.table?.rows[0]?.slice(9, 11)).toEqual(['', '']);
  expect(standingSheets(SCORED)[0]?.rows[0]?.slice(9, 11)).toEqual([79.2, 100]);
  expect(standingAnnexes(RESULT)[0]?.table?.columns.map(({ head }) => head)).not.toContain('得分');
  const alone = rankingDocument(
    { evaluation: FOUND.evaluation, result: SCORED, snapshot: SNAPSHOT, preview: { number: 1, madeAtMs: 0, hash: 'feed' } },
    '某县',
  );
  expect([alone.annexes.length, alone.isDraft, alone.facts?.at(-1)?.lines[0]]).toEqual([2, false, expect.stringContaining(SNAPSHOT.hash)]);
});

withOffice('as they are printed (GB/T 9704-2012)', () => {
  const numbered = /^— \d+ —$/;
  const textOf = ({ lines }: PrintedPage) => lines.filter(({ text }) => !numbered.test(text.trim()));

  // A mark of punctuation at the end of a line may hang over the margin.
  const isWithin = ({ text, x, right }: PrintedPage['lines'][number], edge = 185.2) =>
    x > 27 && right < (/[，。、；：]$/.test(text) ? edge + 5 : edge);

  test.each([DOCUMENT, COMMENDATION])(
    '$kind keeps to 22 lines of 28 characters between the margins, with its number below the mark and its annex on a page of its own',
    async (document) => {
      const pages = await printed(await officialDocx(evaluationDocument(document, RESULT, SNAPSHOT)));
      const [first, second] = pages.map(textOf);
      expect(first?.slice(0, 2).map(({ text }) => text.replaceAll(' ', ''))).toEqual(['某县人民政府办公室文件', document.number]);
      const body = pages.filter(({ width, height }) => width < height).map(textOf);
      expect(body.flat().filter((line) => !isWithin(line))).toEqual([]);
      expect(Math.max(...body.map(({ length }) => length))).toBeLessThanOrEqual(22);
      if (document.kind === 'criticism') expect(second).toHaveLength(22);
      const [from = 0, to = 0] = [second?.[0]?.y, second?.at(-1)?.y];
      expect((to - from) / (28.95 * (25.4 / 72))).toBeCloseTo(Math.round((to - from) / (28.95 * (25.4 / 72))), 1);
      expect(pages.filter((page) => /^附件\d$/.test(textOf(page)[0]?.text ?? ''))).toHaveLength(2);
      expect([...document.text].length).toBeLessThan(4_000);
    },
  );

  test('the decision file is printed whole, with the ranking behind it', async () => {
    const pages = await printed(await officialDocx(decisionFile(FOUND, '某县人民政府办公室')));
    const whole = pages
      .flatMap(textOf)
      .map(({ text }) => text.replaceAll(/\s/g, ''))
      .join('');
    expect(whole).toMatch(
      /^考核卷.*一、评分调整.*二、单位提名的个人.*五、通报.*各乡镇（场）年终考核排名表.*各村（社区）年终考核排名表.*2023年年终考核评分表（乡镇（场））/,
    );
    expect(pages.flatMap(({ width, height, lines }) => lines.filter((line) => !isWithin(line, width > height ? 262 : 185.2)))).toEqual([]);
  });
});
