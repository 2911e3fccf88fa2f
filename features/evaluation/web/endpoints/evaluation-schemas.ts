import { z } from 'zod';
import { day, id, instant } from '../../../../api/http/schemas';
import { type CivilDay, formatDay } from '../../../../core/calendar/civil-day';
import type { UnitStanding } from '../../rules/results/evaluation-result';
import type { UnitScore } from '../../rules/score/unit-score';
import { EVALUATION_STAGES, type EvaluationStage } from '../../rules/stages';
import type { Evaluation, EvaluationDocument, Nomination, Statement } from '../../use-cases/evaluation-rows';

const MARKS = ['commended', 'bottomThree', 'missed'] as const;
const stage = z.enum(EVALUATION_STAGES).meta({
  description:
    '阶段，只给办理考核的人：figures 等数据截止，scoring 评分，nominations 提名，preview 预览，statements 陈述，approval 审批，issue 印发，archived 归档',
});
const mark = z.enum(MARKS).meta({ description: '考核意见：commended 拟表扬，bottomThree 后三名拟批评，missed 未达标供审批参考' });

export const evaluationRow = z.object({
  id,
  campaignId: id,
  campaignTitle: z.string(),
  year: z.int(),
  title: z.string(),
  cutOff: day,
  state: z.enum(['open', 'closed']),
  stage: stage.optional(),
  scoringUntil: day.optional(),
  nominationsUntil: day.optional(),
  outcome: z.enum(['issued', 'nothingToIssue']).optional(),
});

const optionalDay = <Name extends string>(name: Name, value: CivilDay | undefined): { readonly [Key in Name]?: string } =>
  value === undefined ? {} : ({ [name]: formatDay(value) } as { readonly [Key in Name]: string });
const optionalInstant = <Name extends string>(name: Name, ms: number | undefined): { readonly [Key in Name]?: string } =>
  ms === undefined ? {} : ({ [name]: new Date(ms).toISOString() } as { readonly [Key in Name]: string });

/** `of`: the stage, for whoever works on it. */
export const evaluationRowOf = (evaluation: Evaluation, of: EvaluationStage | undefined): z.input<typeof evaluationRow> => {
  const {
    id: evaluationId,
    campaignId,
    campaignTitle,
    year,
    title,
    cutOffDay,
    state,
    outcome,
    scoringUntil,
    nominationsUntil,
  } = evaluation;
  return {
    ...{ id: evaluationId, campaignId, campaignTitle, year, title, cutOff: formatDay(cutOffDay), state },
    ...(of && { stage: of }),
    ...optionalDay('scoringUntil', scoringUntil),
    ...optionalDay('nominationsUntil', nominationsUntil),
    ...(outcome && { outcome }),
  };
};

export const standingRow = z.object({
  unitId: id,
  code: z.string(),
  name: z.string(),
  rank: z.int().optional(),
  quota: z.int().optional(),
  paid: z.int().optional(),
  hasReached: z.boolean().optional(),
  personsShort: z.int().optional().meta({ description: '距目标差多少人' }),
  mark: mark.optional(),
  points: z.int().optional().meta({ description: '评分表的总分，百分之一分；不影响排名' }),
  outOf: z.int().optional().meta({ description: '应得分，百分之一分' }),
});

/** `scores`: the rows of the score sheet by their units. */
export const standingRowOf = (unit: UnitStanding, scores: ReadonlyMap<string, UnitScore>): z.input<typeof standingRow> => {
  const { unitId, code, name, rank, quota, paid, hasReached, personsShort, mark: proposed } = unit;
  const { points, outOf } = scores.get(unitId) ?? {};
  return { unitId, code, name, rank, quota, paid, hasReached, personsShort, mark: proposed, points, outOf };
};

export const statementRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  mark,
  until: day,
  text: z.string().optional(),
  isLate: z.boolean().optional(),
  statedAt: instant.optional(),
  answer: z.string().optional(),
  isUpheld: z.boolean().optional(),
  answeredAt: instant.optional(),
  releasedAt: instant.optional().meta({ description: '后来的预览不再拟批评' }),
});

export const statementRowOf = (one: Statement): z.input<typeof statementRow> => ({
  id: one.id,
  unitId: one.unitId,
  unitName: one.unitName,
  mark: one.mark,
  until: formatDay(one.untilDay),
  text: one.text,
  isLate: one.isLate,
  ...optionalInstant('statedAt', one.statedAtMs),
  answer: one.answer,
  isUpheld: one.isUpheld,
  ...optionalInstant('answeredAt', one.answeredAtMs),
  ...optionalInstant('releasedAt', one.releasedAtMs),
});

export const nominationRow = z.object({
  id,
  unitId: id,
  personName: z.string(),
  mark: z.enum(['commendation', 'criticism']),
  reason: z.string(),
  withdrawnAt: instant.optional(),
});

export const nominationRowOf = (one: Nomination): z.input<typeof nominationRow> => {
  const { id: nominationId, unitId, personName, mark: proposed, reason, withdrawnAtMs } = one;
  return { id: nominationId, unitId, personName, mark: proposed, reason, ...optionalInstant('withdrawnAt', withdrawnAtMs) };
};

export const documentRow = z.object({
  id,
  kind: z.enum(['commendation', 'criticism', 'correction']),
  title: z.string(),
  state: z.enum(['draft', 'submitted', 'approved', 'issued', 'discarded']),
  number: z.string().nullable().meta({ description: '文号' }),
  issuedOn: day.nullable(),
  named: z.array(z.object({ kind: z.enum(['unit', 'person']), id, name: z.string() })),
});

export const documentRowOf = (one: EvaluationDocument): z.input<typeof documentRow> => {
  const { id: documentId, kind, title, state, number, issuedOn, named } = one;
  return { id: documentId, kind, title, state, number, issuedOn, named: [...named] };
};
