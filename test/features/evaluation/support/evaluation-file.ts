import type { EvaluationResult } from '../../../../features/evaluation/rules/results/evaluation-result';
import { standingTable } from '../../../../features/evaluation/rules/results/standing-table';
import { scoredUnits } from '../../../../features/evaluation/rules/score/scored-units';
import { scoreSheet } from '../../../../features/evaluation/rules/score/score-sheet';
import { DEFAULT_WINDOWS } from '../../../../features/evaluation/rules/windows';
import { namedUnits } from '../../../../features/evaluation/rules/proposals';
import type { EvaluationDocument, Statement } from '../../../../features/evaluation/use-cases/evaluation-rows';
import type { EvidencedAdjustment } from '../../../../features/evaluation/use-cases/score/score-repository';
import type { EvaluationWithWorking } from '../../../../features/evaluation/words/decision-file';
import { documentText, documentTitle } from '../../../../features/evaluation/words/evaluation-sentences';
import type { TableUnit } from '../../../../features/figures/rules/table/progress-table';
import { indicator } from './scored-unit';
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
/** What the figures came to: a township at the goal and one that missed it, and villages of which thirty share the last place. */
export const RESULT: EvaluationResult = {
  cutOffDay: CUT_OFF,
  settings: SETTINGS,
  byObligations: [],
  persons: [],
  tables: {
    townships: standingTable('townships', [unit('青山镇', 99), unit('白水镇', 60)], OPTIONS, SETTINGS),
    villages: standingTable('villages', VILLAGES, OPTIONS, SETTINGS),
  },
};
const LIST = {
  version: 1,
  total: 10_000,
  indicators: [
    indicator('rate', { title: '最终完成率', weight: 8_000, cap: 8_000, formula: { kind: 'rate', full: 10_000 } }),
    indicator('manner', { title: '工作作风', weight: 2_000, cap: 2_000, formula: { kind: 'byHand' } }),
  ],
} as const;
const ADJUSTMENT: EvidencedAdjustment = {
  id: 'j1',
  evaluationId: 'e1',
  unitId: '白水镇',
  unitName: '白水镇人民政府',
  indicator: 'manner',
  points: 1_500,
  reason: '资料齐全',
  evidence: '核查底稿 3',
  by: '赵某',
  atMs: at('2024-01-05 10:00'),
  isConfirmed: true,
  decidedBy: '钱某',
  decidedAtMs: at('2024-01-05 11:00'),
  files: [{ id: 'f1', name: '核查底稿.pdf', size: 4_096, sha256: 'beef'.repeat(16) }],
};
/** The same with its score sheet. */
export const SCORED: EvaluationResult = {
  ...RESULT,
  scoreList: LIST,
  scores: scoreSheet(
    LIST,
    scoredUnits(RESULT.tables, [], () => undefined),
    [ADJUSTMENT],
  ),
};
export const SNAPSHOT = { takenAtMs: at('2024-01-01 00:00'), hash: 'c0ffee'.repeat(10) };
const EVALUATION = { campaignTitle: '关于做好城乡居民养老保险征缴工作的通知', year: 2023, cutOffDay: CUT_OFF };
const WRITTEN = {
  kind: 'criticism',
  evaluation: EVALUATION,
  result: RESULT,
  units: namedUnits(RESULT, new Set()).criticism,
  persons: [],
} as const;
/** The criticism that was issued. */
export const DOCUMENT: EvaluationDocument = {
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
const PRAISED = { ...WRITTEN, kind: 'commendation', units: namedUnits(RESULT, new Set()).commendation } as const;
/** The commendation that was issued with it. */
export const COMMENDATION: EvaluationDocument = {
  ...DOCUMENT,
  id: 'd2',
  kind: 'commendation',
  title: documentTitle(PRAISED),
  text: documentText(PRAISED),
  number: '某政办发〔2024〕2号',
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
/** The whole of it after the archive, as whoever works on it sees it. */
export const FOUND: EvaluationWithWorking = {
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
    result: SCORED,
    snapshot: SNAPSHOT,
    changes: [],
    adjustments: [ADJUSTMENT],
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
