import type { EvaluationResult } from '../../../../features/evaluation/rules/results/evaluation-result';
import { standingTable } from '../../../../features/evaluation/rules/results/standing-table';
import { DEFAULT_WINDOWS } from '../../../../features/evaluation/rules/windows';
import { namedUnits } from '../../../../features/evaluation/rules/proposals';
import type { EvaluationDocument, Statement } from '../../../../features/evaluation/use-cases/evaluation-rows';
import { decisionFile, type EvaluationWithWorking } from '../../../../features/evaluation/words/decision-file';
import { evaluationDocument } from '../../../../features/evaluation/words/evaluation-document';
import { documentText, documentTitle } from '../../../../features/evaluation/words/evaluation-sentences';
import type { TableUnit } from '../../../../features/figures/rules/table/progress-table';
import { officialDocx } from '../../../../platform/documents/official/write-docx';
import { printed, type PrintedPage, withOffice } from '../../../platform/documents/support/render';
import { at, day } from '../../../support/rules/state-calendar';

const CUT_OFF = day('2023-12-31');
const SETTINGS = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 } as const;
const OPTIONS = { day: CUT_OFF, plan: { startDay: day('2023-03-31'), points: [{ day: day('2023-10-31'), goal: 9_800 }] } };
const unit = (name: string, paid: number): TableUnit => ({
  unitId: name,
  code: name,
  name,
  quota: 100,
  now: { collected: { paid }, throughDay: CUT_OFF, entryIds: [] },
});
/** Thirty villages with the same rate share the last place: all are named, on more than one page. */
const VILLAGES = Array.from({ length: 40 }, (_, place) => unit(`青山镇第${place + 1}村村民委员会`, place < 10 ? 99 : 60));
const RESULT: EvaluationResult = {
  cutOffDay: CUT_OFF,
  settings: SETTINGS,
  byObligations: [],
  persons: [],
  tables: {
    townships: standingTable('townships', [unit('青山镇', 99), unit('白水镇', 60)], OPTIONS, SETTINGS),
    villages: standingTable('villages', VILLAGES, OPTIONS, SETTINGS),
  },
};
const SNAPSHOT = { takenAtMs: at('2024-01-01 00:00'), hash: 'c0ffee'.repeat(10) };
const EVALUATION = { campaignTitle: '关于做好城乡居民养老保险征缴工作的通知', year: 2023, cutOffDay: CUT_OFF };
const WRITTEN = {
  kind: 'criticism',
  evaluation: EVALUATION,
  result: RESULT,
  units: namedUnits(RESULT, new Set()).criticism,
  persons: [],
} as const;
const DOCUMENT: EvaluationDocument = {
  id: 'd1',
  evaluationId: 'e1',
  campaignId: 'c1',
  previewId: 'p1',
  kind: 'criticism',
  correctsId: null,
  title: documentTitle(WRITTEN),
  addressees: '各乡镇人民政府，县直各有关单位',
  issuer: '某县人民政府办公室',
  draftText: '',
  text: documentText(WRITTEN),
  named: [{ kind: 'unit', id: '白水镇', name: '白水镇' }],
  state: 'issued',
  version: 2,
  draftedAtMs: at('2024-01-12 09:00'),
  number: '某政办发〔2024〕3号',
  issuedOn: '2024-01-25',
  issuedBy: '李某',
  issuedAtMs: at('2024-01-25 15:00'),
};
const STATEMENT: Statement = {
  id: 's1',
  evaluationId: 'e1',
  unitId: '白水镇',
  unitName: '白水镇人民政府',
  actorUnitId: '白水镇',
  mark: 'bottomThree',
  draft: { quota: 100, paid: 60, rank: 2, personsShort: 38 },
  previewId: 'p1',
  shownAtMs: at('2024-01-12 09:00'),
  windowFrom: day('2024-01-12'),
  untilDay: day('2024-01-17'),
  text: '雪灾封路两周。',
  isLate: false,
  statedBy: '王某',
  statedAtMs: at('2024-01-16 10:00'),
  answer: '已计入，不影响名次。',
  isUpheld: false,
  answeredBy: '赵某',
  answeredAtMs: at('2024-01-18 11:00'),
};
const decision = (kind: 'submit' | 'approve' | 'return', by: string, hour: string, opinion: string | null = null) => ({
  id: by,
  previewId: 'p1',
  documentId: null,
  kind,
  opinion,
  by,
  personId: null,
  decidedAtMs: at(`2024-01-19 ${hour}`),
});
const FOUND: EvaluationWithWorking = {
  evaluation: {
    ...EVALUATION,
    id: 'e1',
    campaignId: 'c1',
    title: '2023年年终考核',
    settings: { ...SETTINGS, windows: DEFAULT_WINDOWS },
    state: 'closed',
    version: 9,
    openedAtMs: at('2024-01-01 00:00'),
    frozenAtMs: at('2024-01-01 00:00'),
    closedAtMs: at('2024-01-25 15:00'),
    outcome: 'issued',
  },
  stage: 'archived',
  today: day('2024-02-01'),
  working: {
    previews: [
      { id: 'p1', evaluationId: 'e1', number: 1, reason: 'first', content: '', hash: 'feed'.repeat(16), madeAtMs: at('2024-01-12 08:30') },
    ],
    result: RESULT,
    snapshot: SNAPSHOT,
    changedUnitIds: [],
    decisions: [decision('submit', '赵某', '09:00'), decision('approve', '县长', '10:00'), decision('approve', '副县长', '11:00', '同意')],
  },
  nominations: [
    {
      id: 'n1',
      unitId: '青山镇',
      unitName: '青山镇人民政府',
      personId: 'x',
      personName: '张某',
      mark: 'commendation',
      reason: '包保四村全部达标',
      nominatedBy: '孙某',
      nominatedAtMs: at('2024-01-10 10:00'),
    },
  ],
  statements: [STATEMENT],
  documents: [DOCUMENT],
  nominating: [],
};

test('the decision file tells what the figures were, who nominated, stated, answered and decided, and what was issued', () => {
  const { facts = [], body, isDraft, madeAtMs, annexes } = decisionFile(FOUND, '某县人民政府办公室');
  const lines = [...facts.flatMap(({ lines: those }) => those), ...body.map(({ text }) => text)];
  for (const said of [
    `校验码 ${SNAPSHOT.hash}`,
    `第 1 次：2024年1月12日 08:30，第一次形成，校验码 ${'feed'.repeat(16)}`,
    '2024年1月25日 15:00，已印发通报',
    '青山镇人民政府 张某，提名表扬：包保四村全部达标（孙某，2024年1月10日 10:00）',
    '陈述：雪灾封路两周。（王某，2024年1月16日 10:00）',
    '答复：不采纳：已计入，不影响名次。（赵某，2024年1月18日 11:00）',
    '2024年1月19日 11:00 副县长批准：第 1 次预览的通报；意见：同意',
  ])
    expect(lines).toContain(said);
  expect(lines.at(-1)).toMatch(
    /^通报批评《.+》：已印发，某政办发〔2024〕3号，2024年1月25日印发（李某，2024年1月25日 15:00 登记）。写到的单位和个人：白水镇$/,
  );
  expect([isDraft, madeAtMs, annexes.length]).toEqual([false, at('2024-01-25 15:00'), 2]);
  const open = decisionFile({ ...FOUND, evaluation: { ...FOUND.evaluation, state: 'open' }, nominations: [] }, '');
  expect([open.isDraft, open.body[1]?.text]).toEqual([true, '无。']);
});

withOffice('as they are printed (GB/T 9704-2012)', () => {
  const numbered = /^— \d+ —$/;
  const textOf = ({ lines }: PrintedPage) => lines.filter(({ text }) => !numbered.test(text.trim()));

  test('a criticism keeps to 22 lines of 28 characters between the margins, with its number below the mark and its annex on a page of its own', async () => {
    const pages = await printed(await officialDocx(evaluationDocument(DOCUMENT, RESULT, SNAPSHOT)));
    const [first, second] = pages.map(textOf);
    expect(first?.slice(0, 2).map(({ text }) => text.replaceAll(' ', ''))).toEqual(['某县人民政府办公室文件', '某政办发〔2024〕3号']);
    expect(second).toHaveLength(22);
    // A mark of punctuation at the end of a line may hang over the margin.
    const isWithin = ({ text, x, right }: PrintedPage['lines'][number]) => x > 27.4 && right < (/[，。、；：]$/.test(text) ? 190.2 : 185.2);
    expect(second?.filter((line) => !isWithin(line))).toEqual([]);
    expect(((second?.at(-1)?.y ?? 0) - (second?.[0]?.y ?? 0)) / 21).toBeCloseTo(28.95 * (25.4 / 72), 1);
    const annexes = pages.filter((page) => /^附件\d$/.test(textOf(page)[0]?.text ?? ''));
    expect(annexes).toHaveLength(2);
    expect([...DOCUMENT.text].length).toBeLessThan(4_000);
  });

  test('the decision file is printed whole, with the ranking behind it', async () => {
    const pages = await printed(await officialDocx(decisionFile(FOUND, '某县人民政府办公室')));
    const whole = pages
      .flatMap(textOf)
      .map(({ text }) => text.replaceAll(/\s/g, ''))
      .join('');
    expect(whole).toMatch(/^考核卷.*一、单位提名的个人.*四、通报.*各乡镇（场）年终考核排名表.*各村（社区）年终考核排名表/);
    expect(pages.every(({ width, height, lines }) => lines.every(({ x, right }) => x > 27 && right < (width > height ? 262 : 185.2)))).toBe(
      true,
    );
  });
});
